package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.Set;

/** Answers some kinds of requests within Slack's three seconds, without calling Slack. */
interface RequestHandler {
    Set<RequestType> kinds();

    Response answer(Inbound inbound);
}
