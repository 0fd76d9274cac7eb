package io.salesbell.chat.dingtalk;

import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * DingTalk's keys from the environment ({@code DINGTALK_CLIENT_ID} and so on); empty where not set. {@code apiUrl} and
 * {@code oapiUrl} are the bases of the new and the old API without a slash at the end; every call goes there. {@code cardTemplate} is the id
 * of a published card template, empty for messages without interactive cards. The monthly
 * numbers are what the organization's edition allows, by default the free one's.
 */
@ConfigurationProperties("dingtalk")
public record DingTalkSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String robotCode,
        @DefaultValue("") String mode,
        @DefaultValue("") String apiUrl,
        @DefaultValue("") String oapiUrl,
        @DefaultValue("") String cardTemplate,
        @DefaultValue("5000") long monthlyCalls,
        @DefaultValue("3000") long monthlyPushes) {
    private static final String API = "https://api.dingtalk.com";
    private static final String OAPI = "https://oapi.dingtalk.com";
    private static final String STREAM = "stream";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public DingTalkSettings {
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        robotCode = robotCode.isBlank() ? clientId : robotCode.strip();
        mode = mode.isBlank() ? STREAM : mode.strip().toLowerCase(Locale.ROOT);
        apiUrl = base(apiUrl, API);
        oapiUrl = base(oapiUrl, OAPI);
        cardTemplate = cardTemplate.strip();
    }

    /** The same way to DingTalk with other keys. */
    public DingTalkSettings with(String id, String secret, String robot, String template) {
        return new DingTalkSettings(id, secret, robot, mode, apiUrl, oapiUrl, template, monthlyCalls, monthlyPushes);
    }

    private static String base(String given, String usual) {
        return given.isBlank() ? usual : given.strip().replaceFirst("/+$", "");
    }

    /** Throws with one sentence for the operator when something is missing or can't be. */
    public DingTalkSettings checked() {
        if (clientId.isEmpty() || clientSecret.isEmpty()) {
            throw new DingTalkStartException("DINGTALK_CLIENT_ID and DINGTALK_CLIENT_SECRET go together; "
                    + (clientId.isEmpty() ? "DINGTALK_CLIENT_ID" : "DINGTALK_CLIENT_SECRET") + " is missing.");
        }
        if (!mode.equals(STREAM) && !mode.equals("http")) {
            throw new DingTalkStartException("DINGTALK_MODE is \"" + mode + "\"; it can be stream or http.");
        }
        checkAddress("DINGTALK_API_URL", apiUrl);
        checkAddress("DINGTALK_OAPI_URL", oapiUrl);
        return this;
    }

    private static void checkAddress(String name, String url) {
        if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new DingTalkStartException(name + " is \"" + url + "\"; it must be an address like " + API + ".");
        }
    }

    public boolean isStream() {
        return mode.equals(STREAM);
    }

    /** Whether that is a place to connect to; one without encryption only where the API itself is asked without. */
    public boolean isGateway(String endpoint) {
        return endpoint.matches((apiUrl.startsWith("http://") ? "wss?" : "wss") + "://[^/?#@\\s]+([/?]\\S*)?");
    }

    /** What clicks on cards are signed with in HTTP mode: made of the app's secret, which itself is told to nobody. */
    public String cardSecret() {
        return HexFormat.of().formatHex(Hmac.sha256(clientSecret, "salesbell card clicks"));
    }

    public boolean hasCards() {
        return !cardTemplate.isEmpty();
    }

    /** The same for an address that a file is fetched from without any key: that may be in Alibaba's storage. */
    public String trustedFile(String url) {
        String secure = url.replaceFirst("^http://(?=[^/]*\\.(dingtalk|aliyuncs|alicdn)\\.com/)", "https://");
        return secure.matches("https://[A-Za-z0-9.-]+\\.(aliyuncs|alicdn)\\.com(:443)?/.*") ? secure : trusted(secure);
    }

    /**
     * Where an address that DingTalk named is really asked: DingTalk's own hosts by https, or the configured base in
     * their place; empty for any other host.
     */
    public String trusted(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return "";
        }
        if (url.startsWith(oapiUrl + "/") || url.startsWith(apiUrl + "/") || isInPlace(host)) {
            return url;
        }
        boolean own = host.equals("dingtalk.com") || host.endsWith(".dingtalk.com");
        if (!own || !"https".equals(address.getScheme())) {
            return "";
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String base = host.equals(URI.create(API).getHost()) ? apiUrl : oapiUrl;
        return base.equals(API) || base.equals(OAPI) ? url : base + address.getRawPath() + query;
    }

    /** Whether what stands in DingTalk's place answers there, also on another port. */
    private boolean isInPlace(String host) {
        return Stream.of(apiUrl, oapiUrl)
                .filter(base -> !base.equals(API) && !base.equals(OAPI))
                .map(base -> URI.create(base).getHost())
                .anyMatch(base -> host.equals(base) || (LOOPBACK.contains(host) && LOOPBACK.contains(base)));
    }
}
