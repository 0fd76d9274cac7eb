package io.salesbell.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command's grammar: the words that start it in either language, its arguments in order, its options, the role it
 * asks for and examples. Help, forms, autocompletion and docs/commands.md are drawn from it. A command {@code under}
 * another may also follow that one's first argument: {@code lead L12 lost too dear}; what stands before its word is then
 * its option of the outer command's name, else its own first argument.
 */
public record CommandSpec(
        String name,
        List<String> words,
        Role role,
        Topic topic,
        List<Argument> arguments,
        List<Argument> options,
        List<String> examples,
        @Nullable String under,
        boolean readOnly,
        boolean personal,
        boolean tags,
        boolean photos,
        boolean offered) {

    /** The chapter of the help it stands in. */
    public enum Topic {
        LOG,
        LEADS,
        CUSTOMERS,
        NUMBERS,
        TOGETHER,
        SETUP
    }

    public CommandSpec {
        words = List.copyOf(words);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** One example in the reader's language. */
    public Text example() {
        String english =
                examples.stream().filter(line -> !isChinese(line)).findFirst().orElse(name);
        return new Text.Either(
                english,
                examples.stream().filter(CommandSpec::isChinese).findFirst().orElse(english));
    }

    private static boolean isChinese(String line) {
        return line.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The first word is the canonical one, in English. */
    public static Builder named(String name, String... otherWords) {
        return new Builder(name, otherWords);
    }

    /** Puts a spec together; rep, no arguments, writing unless said otherwise. */
    public static final class Builder {
        private final String name;
        private final List<String> words = new ArrayList<>();
        private final List<Argument> arguments = new ArrayList<>();
        private final List<Argument> options = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private Role role = Role.REP;
        private Topic topic = Topic.LOG;
        private @Nullable String under;
        private boolean readOnly;
        private boolean personal;
        private boolean tags;
        private boolean photos;
        private boolean offered = true;

        private Builder(String name, String... otherWords) {
            this.name = name;
            words.add(name);
            words.addAll(List.of(otherWords));
        }

        public Builder role(Role value) {
            role = value;
            return this;
        }

        public Builder topic(Topic value) {
            topic = value;
            return this;
        }

        public Builder argument(String argument, Argument.Kind kind) {
            return argument(Argument.of(argument, kind));
        }

        public Builder argument(Argument argument) {
            arguments.add(argument);
            return this;
        }

        /** An option that is one of a few words; always optional. */
        public Builder option(String option, Argument.Kind kind, Map<String, String> choices, String... optionWords) {
            options.add(Argument.of(option, kind)
                    .optional()
                    .called(concat(option, optionWords))
                    .among(choices));
            return this;
        }

        /** An option {@code word: value} in any order after the text; always optional. */
        public Builder option(String option, Argument.Kind kind, String... optionWords) {
            return option(Argument.of(option, kind), optionWords);
        }

        /** The same for an argument that says more of itself. */
        public Builder option(Argument option, String... optionWords) {
            options.add(option.optional().called(concat(option.name(), optionWords)));
            return this;
        }

        public Builder example(String line) {
            examples.add(line);
            return this;
        }

        public Builder under(String command) {
            under = command;
            return this;
        }

        /** Changes nothing: runs in a read-only transaction and claims no message id. */
        public Builder reads() {
            readOnly = true;
            return this;
        }

        /** Answered to the speaker alone, also in a channel. */
        public Builder personal() {
            personal = true;
            return this;
        }

        public Builder tags() {
            tags = true;
            return this;
        }

        public Builder photos() {
            photos = true;
            return this;
        }

        /** Left out of help and menus: what a card's buttons say, typed only by who knows it. */
        public Builder behindButtons() {
            offered = false;
            return this;
        }

        public CommandSpec build() {
            return new CommandSpec(
                    name, words, role, topic, arguments, options, examples, under, readOnly, personal, tags, photos,
                    offered);
        }

        private static String[] concat(String first, String... rest) {
            List<String> all = new ArrayList<>(List.of(first));
            all.addAll(List.of(rest));
            return all.toArray(String[]::new);
        }
    }
}
