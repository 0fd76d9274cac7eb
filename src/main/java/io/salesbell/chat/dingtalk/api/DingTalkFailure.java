package io.salesbell.chat.dingtalk.api;

import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.task.TaskFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that did not do what it was for, and what follows from DingTalk's error. */
public class DingTalkFailure extends TaskFailure {
    /** The code of ours for what was tried often enough and may have arrived. */
    public static final String MAY_HAVE_ARRIVED = "may-have-arrived";

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(30);

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** What kind of failure it is. */
    public enum Kind {
        /** Asks for patience; nothing was done. */
        BUSY,
        /** The month's calls are used up. */
        QUOTA,
        /** The access token is of no use any more. */
        TOKEN,
        /** The robot can't write there as things stand. */
        TARGET,
        /** The group is no more, or the robot is not in it. */
        GONE,
        /** There is no such user, or not any more. */
        NOBODY,
        /** What was sent is not taken for its contents. */
        CONTENT,
        /** A permission or an address list lacks something. */
        PERMISSION,
        /** Nobody was reached; nothing was done. */
        UNREACHED,
        /** Nobody knows whether it was done. */
        UNCLEAR,
        /** Refused for good for any other reason. */
        REFUSED
    }

    public DingTalkFailure(Kind kind, String code, String message, @Nullable Duration retryAfter) {
        super(message.isEmpty() || message.equals(code) ? code : code + ": " + message);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** DingTalk's own code. */
    public String code() {
        return code;
    }

    /** DingTalk's code and words, for the operator and the admin. */
    @Override
    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean is(Kind one) {
        return kind == one;
    }

    /** Whether the app takes no calls from this machine's address. */
    public boolean isForeignAddress() {
        return code.equals("60020") || code.endsWith("IpNotInWhiteList");
    }

    /** Whether the app's own settings stand in the way of whatever is asked, until somebody mends them. */
    public boolean isOfTheApp() {
        return isForeignAddress() || code.equals("invalidClientIdOrSecret");
    }

    /** Whether trying again is of no use. */
    @Override
    public boolean isPermanent() {
        return switch (kind) {
            case TARGET, GONE, NOBODY, CONTENT, PERMISSION, REFUSED -> true;
            case BUSY, QUOTA, TOKEN, UNREACHED, UNCLEAR -> false;
        };
    }

    @Override
    public boolean isPatient() {
        return isOfTheApp() || kind == Kind.QUOTA;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What follows for a message. A month that is over, or keys that nobody has mended, may last for weeks: waiting for the end of that is no try. */
    public DeliveryException asDelivery() {
        if (isPatient()) {
            return DeliveryException.later(UNTIL_MENDED);
        }
        if (code.equals(MAY_HAVE_ARRIVED)) {
            return DeliveryException.unclear(reason());
        }
        return isPermanent() ? DeliveryException.permanent(reason()) : DeliveryException.retry(reason(), retryAfter);
    }
}
