package io.salesbell.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms and the list of commands, drawn from the commands' specs for one speaker. */
public interface Forms {

    /** The field that carries a photo's id. */
    String PHOTO = "photo";

    /** A command as it is offered: {@code word} starts it in the speaker's language. */
    record Offer(String word, Text title, Text usage, Text example, Optional<Form> form) {}

    /** The commands the speaker may use, by topic and name. */
    List<Offer> offers(Speaker speaker);

    /** The empty form of a command named by any of its words; without fields, or with no such command, empty. */
    Optional<Form> of(Speaker speaker, String word);

    /** Whether the whole line is the words of a command that takes nothing: 今天, quota. */
    boolean isWhole(String line);

    /** Whether the line ends a question: 取消。, never mind. */
    boolean isCancel(String line);

    /** What a field of the command's form stands for; empty for another command or field. */
    Optional<Argument> argument(String command, String field);

    /** The form of the command that the line starts with, holding what the line says already. */
    Optional<Form> prefilled(Speaker speaker, String line);

    /** Why the speaker may not do what the form is for, whatever they would fill in; empty where nothing speaks against it. */
    Optional<Reply> refusal(Speaker speaker, Form form);

    /**
     * The line of a command whose name was chosen and whose words were typed: {@code lead} 新建 华为 is 线索 新建 华为, for no
     * command is called half in one language.
     */
    String joined(String command, String typed);

    /** The filled-in form as the line one would have typed, in the speaker's words. */
    String line(Speaker speaker, String command, Map<String, String> values);
}
