package io.salesbell.chat.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place to connect to as DingTalk's gateway named it, with its path and query, the ticket added to them. The client's own
 * asks for {@code /connect} wherever it is; naming the protocol that nobody speaks leads to {@link PlaceConnector} instead.
 */
final class Place extends EndPointConnection {
    private static final String PLAIN = "ws";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String ticket;

    Place(String clientId, String endpoint, String ticket) {
        super(clientId, endpoint, URLEncoder.encode(ticket, StandardCharsets.UTF_8), null);
        this.ticket = getConnectionId();
    }

    @Override
    public TransportProtocol getProtocol() {
        return TransportProtocol.RSOCKET_TCP;
    }

    boolean isPlain() {
        return PLAIN.equals(getEndPoint().getScheme());
    }

    String host() {
        return getEndPoint().getHost();
    }

    /** DingTalk may leave it out. */
    int port() {
        int named = getEndPoint().getPort();
        return named > 0 ? named : isPlain() ? HTTP : HTTPS;
    }

    /** What is asked for, port and all. */
    URI address() {
        URI named = getEndPoint();
        String path = named.getRawPath() == null || named.getRawPath().isEmpty() ? "/" : named.getRawPath();
        String query = Stream.of(named.getRawQuery() == null ? "" : named.getRawQuery(), "ticket=" + ticket)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return URI.create(named.getScheme() + "://" + host() + ":" + port() + path + "?" + query);
    }
}
