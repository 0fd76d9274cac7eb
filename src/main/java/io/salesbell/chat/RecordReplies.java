package io.salesbell.chat;

/** What words mean that answer a message about a record, in its thread or quoting it (product.md §2). */
public interface RecordReplies {

    /**
     * The line that is meant of the record with that number, such as L12: what the owner of a lead answers in a
     * {@code direct} conversation is a follow-up, a time alone puts the lead off, everything else is a comment. A command and
     * a menu's digit stay what they are; a follow-up that names nobody, and a lead's command that says no more, is of that lead.
     */
    String line(Speaker speaker, String number, boolean direct, String text);
}
