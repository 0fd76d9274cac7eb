package io.salesbell.chat;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What words behind a digit mean for a choice of the open menu: {@code 1 sent the contract}, {@code 2 tomorrow}, {@code
 * all tomorrow}. Answered by the feature whose command lines the menu holds.
 */
public interface MenuReply {

    /**
     * The command line that is meant, or empty when the choice is not one of this feature's.
     *
     * @param option the choice's own command line
     * @param words what was typed behind the digit
     */
    Optional<String> line(String option, String words, ZonedDateTime now);
}
