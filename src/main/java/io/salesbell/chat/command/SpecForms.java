package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Draws forms from the specs of the commands. */
@Service
class SpecForms implements Forms {
    /** What people do every day stands first. */
    private static final List<String> FIRST = List.of("visit", "lead new", "followup", "deal", "today");

    /** More than any command's words have, with a lead's number behind them. */
    private static final int LONGEST_START = 60;

    private static final Pattern LEAD_BEHIND = Pattern.compile("\\s+#?l\\d");

    private final CommandIndex index;
    private final FormFields fields;
    private final PrefilledValues prefilled;
    private final Refusals refusals;

    SpecForms(CommandIndex index, FormFields fields, PrefilledValues prefilled, Refusals refusals) {
        this.refusals = refusals;
        this.index = index;
        this.fields = fields;
        this.prefilled = prefilled;
    }

    @Override
    public List<Offer> offers(Speaker speaker) {
        return index.handlers().stream()
                .map(CommandHandler::spec)
                .filter(spec -> spec.offered() && speaker.may(spec.role()))
                .sorted(Comparator.comparing(SpecForms::place)
                        .thenComparing(CommandSpec::topic)
                        .thenComparing(CommandSpec::name))
                .map(spec -> offer(speaker, spec))
                .toList();
    }

    private Offer offer(Speaker speaker, CommandSpec spec) {
        CommandWords words = CommandWords.of(spec, speaker.language());
        return new Offer(words.word(), title(spec), words.usage(), spec.example(), form(speaker, spec));
    }

    @Override
    public Optional<Form> of(Speaker speaker, String word) {
        return spec(word).flatMap(spec -> form(speaker, spec));
    }

    @Override
    public Optional<Form> prefilled(Speaker speaker, String line) {
        return prefilled
                .read(speaker, line)
                .flatMap(found -> form(speaker, found.spec()).map(form -> filled(form, found.values())));
    }

    @Override
    public boolean isWhole(String line) {
        return spec(line)
                .filter(spec -> spec.arguments().isEmpty() && spec.options().isEmpty())
                .isPresent();
    }

    @Override
    public boolean isCancel(String line) {
        return FreeText.isCancel(line);
    }

    @Override
    public Optional<Argument> argument(String command, String field) {
        return spec(command).stream()
                .flatMap(spec -> Stream.concat(spec.arguments().stream(), spec.options().stream()))
                .filter(argument -> argument.name().equals(field))
                .findFirst();
    }

    @Override
    public Optional<Reply> refusal(Speaker speaker, Form form) {
        try {
            Map<String, String> values = new HashMap<>();
            form.fields().forEach(field -> values.put(field.name(), field.value()));
            spec(form.command()).ifPresent(spec -> refusals.check(speaker, spec, values));
            return Optional.empty();
        } catch (UserMistake mistake) {
            return Optional.of(mistake.reply());
        }
    }

    private static Form filled(Form form, Map<String, String> values) {
        Form filled = form;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.with(value.getKey(), value.getValue());
        }
        return filled;
    }

    @Override
    public String joined(String command, String typed) {
        if (namesItself(command, typed)) {
            return typed;
        }
        String plain = command + " " + typed;
        if (!isChinese(typed)) {
            return plain;
        }
        return spec(command)
                .map(spec -> CommandWords.of(spec, Locale.CHINESE).word() + " " + typed)
                .filter(chinese -> isOther(chinese, command))
                .orElse(plain);
    }

    /**
     * Whether what was typed names the chosen command again, or one of its own. A single English word may as well begin
     * a customer's name (Visit Britain, Park Hyatt), but for a lead's number behind it.
     */
    private boolean namesItself(String command, String typed) {
        String start = TextFolding.foldForMatching(typed.substring(0, Math.min(typed.length(), LONGEST_START)));
        return index.match(start, 0)
                .filter(match -> isOf(command, match.handler().spec(), isChinese(typed), start.substring(match.end())))
                .isPresent();
    }

    private static boolean isOf(String command, CommandSpec named, boolean chinese, String behind) {
        boolean nested = command.equals(named.under())
                && (chinese || LEAD_BEHIND.matcher(behind).lookingAt());
        return nested
                || named.name().startsWith(command + " ")
                || (chinese && named.name().equals(command));
    }

    private static boolean isChinese(String typed) {
        return typed.codePoints().limit(1).allMatch(Character::isIdeographic);
    }

    private boolean isOther(String line, String command) {
        return index.match(TextFolding.foldForMatching(line), 0)
                .filter(match -> !match.handler().spec().name().equals(command))
                .isPresent();
    }

    @Override
    public String line(Speaker speaker, String command, Map<String, String> values) {
        return spec(command)
                .map(spec -> CommandWords.of(spec, speaker.language()).line(values))
                .orElse(command);
    }

    private static int place(CommandSpec spec) {
        int place = FIRST.indexOf(spec.name());
        return place < 0 ? FIRST.size() : place;
    }

    private Optional<CommandSpec> spec(String word) {
        String folded = TextFolding.foldForMatching(word).strip();
        return index.words().stream()
                .filter(known -> known.folded().equals(folded))
                .map(known -> known.handler().spec())
                .findFirst();
    }

    private Optional<Form> form(Speaker speaker, CommandSpec spec) {
        List<Form.Field> drawn = fields.of(speaker, spec);
        return drawn.isEmpty() ? Optional.empty() : Optional.of(new Form(spec.name(), title(spec), drawn));
    }

    private static Text title(CommandSpec spec) {
        return Text.of("command." + spec.name().replace(' ', '-') + ".title");
    }
}
