package io.salesbell.chat.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.ConnectOption;
import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.NetworkSharedResources;
import com.dingtalk.open.app.stream.network.api.Protocol;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.network.api.TransportConnector;
import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import com.dingtalk.open.app.stream.network.ws.KeepAliveHandler;
import com.dingtalk.open.app.stream.network.ws.NettyClientHandler;
import com.dingtalk.open.app.stream.network.ws.ProtocolConnectHandler;
import com.dingtalk.open.app.stream.network.ws.ProtocolFrameHandler;
import com.dingtalk.open.app.stream.network.ws.WebSocketSession;
import com.dingtalk.open.app.stream.network.ws.WebsocketIdleHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import shade.io.netty.bootstrap.Bootstrap;
import shade.io.netty.channel.Channel;
import shade.io.netty.channel.ChannelFuture;
import shade.io.netty.channel.ChannelInitializer;
import shade.io.netty.channel.ChannelPipeline;
import shade.io.netty.channel.socket.SocketChannel;
import shade.io.netty.channel.socket.nio.NioSocketChannel;
import shade.io.netty.handler.codec.http.HttpClientCodec;
import shade.io.netty.handler.codec.http.HttpObjectAggregator;
import shade.io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import shade.io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import shade.io.netty.handler.ssl.SslContextBuilder;
import shade.io.netty.handler.ssl.SslHandler;

/**
 * The client's own handlers put together as its own connector does, but for two things: it asks for the very address that the
 * gateway named, and a handshake that takes too long is given up instead of left open. The client finds it as a service.
 */
@Protocol(protocol = TransportProtocol.RSOCKET_TCP)
public class PlaceConnector implements TransportConnector {
    /** What the client itself takes. */
    private static final int MOST_FRAME = 256 * 1024;

    private static final int MOST_HANDSHAKE = 8192;
    private static final long CLOSING_MILLIS = 1000;

    @Override
    public Session connect(EndPointConnection named, ClientConnectionListener listener, ConnectOption option)
            throws InterruptedException, ExecutionException, TimeoutException {
        Place place = (Place) named;
        CompletableFuture<Channel> established = new CompletableFuture<>();
        ChannelFuture connecting = new Bootstrap()
                .channel(NioSocketChannel.class)
                .group(NetworkSharedResources.getNetWorkEventLoopGroup())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) throws SSLException {
                        handlers(channel, place, listener, option, established);
                    }
                })
                .connect(place.host(), place.port())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        established.completeExceptionally(done.cause());
                    }
                });
        try {
            Channel channel = established.get(option.getTimeout(), TimeUnit.MILLISECONDS);
            return new WebSocketSession(channel, place.getConnectionId(), option.getTtl());
        } catch (TimeoutException | ExecutionException | InterruptedException notEstablished) {
            connecting.channel().close().awaitUninterruptibly(CLOSING_MILLIS);
            throw notEstablished;
        }
    }

    private static void handlers(
            SocketChannel channel,
            Place place,
            ClientConnectionListener listener,
            ConnectOption option,
            CompletableFuture<Channel> established)
            throws SSLException {
        ChannelPipeline pipeline = channel.pipeline();
        if (!place.isPlain()) {
            pipeline.addLast(new SslHandler(secure(channel, place)));
        }
        pipeline.addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(MOST_HANDSHAKE),
                new WebSocketClientProtocolHandler(protocol(place, option)),
                new WebsocketIdleHandler(option.getKeepAliveIdle()),
                new ProtocolConnectHandler(established, option.getTimeout()),
                new KeepAliveHandler(option.getKeepAliveTimeout()),
                new ProtocolFrameHandler(),
                new NettyClientHandler(place.getConnectionId(), listener));
    }

    private static SSLEngine secure(SocketChannel channel, Place place) throws SSLException {
        SSLEngine engine = SslContextBuilder.forClient().build().newEngine(channel.alloc(), place.host(), place.port());
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    private static WebSocketClientProtocolConfig protocol(Place place, ConnectOption option) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(place.address())
                .maxFramePayloadLength(MOST_FRAME)
                .dropPongFrames(false)
                .handleCloseFrames(true)
                .handshakeTimeoutMillis(option.getTimeout())
                .build();
    }
}
