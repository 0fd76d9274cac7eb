package io.salesbell.chat.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where {@code users.info} does not speak of it, an e-mail counts as confirmed: Slack's client can't tell a missing
 * {@code is_email_confirmed} from one that says no.
 */
final class ConfirmedUnlessSaid implements Interceptor {
    private static final String FIELD = "is_email_confirmed";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null || !chain.request().url().encodedPath().endsWith("/users.info")) {
            return response;
        }
        MediaType type = body.contentType();
        return response.newBuilder()
                .body(ResponseBody.create(completed(body.string()), type))
                .build();
    }

    private static String completed(String said) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(said);
            if (answer.path("user") instanceof ObjectNode user && !user.has(FIELD)) {
                user.put(FIELD, true);
                return answer.toString();
            }
            return said;
        } catch (JacksonException noAnswer) {
            return said;
        }
    }
}
