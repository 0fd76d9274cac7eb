package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.TaskFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call of the Web API that did not do what it was for, and what follows from its error. */
public class SlackFailure extends TaskFailure {
    private static final long serialVersionUID = 1L;

    private static final Duration UNSAID = Duration.ofSeconds(30);

    private static final Set<String> UNUSABLE = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "user_disabled",
            "user_not_found",
            "user_not_in_channel",
            "messages_tab_disabled",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel");
    private static final Set<String> SETTINGS = Set.of(
            "missing_scope",
            "not_allowed",
            "not_allowed_token_type",
            "no_permission",
            "restricted_action",
            "ekm_access_denied",
            "accesslimited",
            "file_uploads_disabled",
            "file_type_not_allowed",
            "storage_limit_reached");
    private static final Set<String> MALFORMED = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_arguments",
            "msg_too_long",
            "msg_blocks_too_long",
            "invalid_metadata_schema",
            "invalid_metadata_format",
            "metadata_too_large");
    private static final Set<String> UNCLEAR =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");
    private static final String NOT_YET = "not yet";
    private static final Set<String> LATER = Set.of("ratelimited", "rate_limited", "message_limit_exceeded", NOT_YET);

    /** A token that Slack refuses may be mended: what is owed waits, and is given up after a day as anything else. */
    private static final Duration DEAD = Duration.ofMinutes(15);

    private final String error;
    private final boolean unclear;
    private final @Nullable Duration retryAfter;
    private final transient List<String> details;

    private SlackFailure(String error, boolean unclear, @Nullable Duration retryAfter, List<String> details) {
        super(error);
        this.error = error;
        this.unclear = unclear;
        this.retryAfter = retryAfter;
        this.details = List.copyOf(details);
    }

    /** Slack answered that it did not do it, and why. */
    public static SlackFailure refused(String error, List<String> details) {
        return new SlackFailure(error, UNCLEAR.contains(error), null, details);
    }

    /** Slack asks for patience. */
    public static SlackFailure busy(Duration retryAfter) {
        return new SlackFailure("ratelimited", false, retryAfter, List.of());
    }

    /** Slack asks for patience in its header, a number of seconds; half a minute where it does not say. */
    static SlackFailure asked(Optional<String> header) {
        return busy(header.filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNSAID));
    }

    /** It can't be done yet, for another reason than Slack's. */
    public static SlackFailure notYet() {
        return new SlackFailure(NOT_YET, false, null, List.of());
    }

    /** Slack was not reached, or nobody knows what it did. */
    public static SlackFailure unreached(String why, boolean unclear) {
        return new SlackFailure("unreachable: " + why, unclear, null, List.of());
    }

    /** Slack's error with its hints, for the operator and the admin. */
    @Override
    public String reason() {
        return details == null || details.isEmpty() ? error : error + " " + details;
    }

    public String error() {
        return error;
    }

    /** Whether it may have been done all the same. */
    public boolean isUnclear() {
        return unclear;
    }

    /** Whether the token is of no use any more. */
    public boolean isDead() {
        return Workspace.DEAD.contains(error);
    }

    /** Whether the destination can't be written to as things stand. */
    public boolean isUnusable() {
        return UNUSABLE.contains(error);
    }

    /** Whether a scope or a setting of the workspace is in the way, which an admin can mend. */
    public boolean isSetting() {
        return SETTINGS.contains(error);
    }

    /** Whether Slack does not take what was sent, however often it is sent. */
    public boolean isMalformed() {
        return MALFORMED.contains(error);
    }

    /** Whether trying again is of no use. */
    @Override
    public boolean isPermanent() {
        return !unclear
                && !isDead()
                && retryAfter == null
                && !LATER.contains(error)
                && !error.startsWith("unreachable");
    }

    @Override
    public @Nullable Duration retryAfter() {
        return isDead() ? Optional.ofNullable(retryAfter).orElse(DEAD) : retryAfter;
    }
}
