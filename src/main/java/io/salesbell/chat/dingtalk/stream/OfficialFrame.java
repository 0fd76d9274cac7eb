package io.salesbell.chat.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.protocol.CommandType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame of the official client. */
record OfficialFrame(Context context) implements Frame {

    @Override
    public Type type() {
        CommandType type = context.getRequest().getType();
        return type == null ? Type.UNKNOWN : Type.valueOf(type.name());
    }

    @Override
    public String topic() {
        return text(context.getRequest().getTopic());
    }

    @Override
    public String header(String name) {
        return text(context.getRequest().getHeader(name));
    }

    @Override
    public String data() {
        return text(context.getRequest().getData());
    }

    @Override
    public void acknowledge(Map<String, ?> answer) {
        context.replay(answer);
    }

    @Override
    public void unknown() {
        context.exception(new UnknownTopic(topic()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
