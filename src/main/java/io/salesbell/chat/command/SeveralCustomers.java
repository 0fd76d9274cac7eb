package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CapitalizedName;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Several customers where one belongs (拜访 甲 乙 丙, <em>visit Acme and Globex</em>): which are meant is asked, nothing is kept before. */
@Component
class SeveralCustomers {
    private static final int LONGEST = 200;
    private static final int MOST = 9;
    private static final Set<Argument.Kind> NAMES = Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH);
    private static final Pattern CLEAR = Pattern.compile("[:|]");
    private static final Pattern MARK = Pattern.compile("[,、&+和与跟及]|\\band\\b");
    private static final Pattern JOIN = Pattern.compile(
            "\\s*(?:(?<mark>[,、])\\s*(?:(?:and\\s|和|还有)\\s*)?|(?<word>&\\s?|\\+|and\\s|plus\\s|以及|还有|[和与跟及])\\s*)|(?<space>\\s+)");
    private static final Pattern HAN =
            Pattern.compile("[\\p{IsHan}\\w]{2,14}?(?=[\\s,.;!?:|、()]|以及|还有|[和与跟及](?![平谐记信美顺盛泰])|$)");
    private static final Pattern LATIN = Pattern.compile(CapitalizedName.PATTERN);
    private static final Pattern WITH_FORM =
            Pattern.compile(".+(?:公司|集团|科技|[工药]?厂|酒店|医院|银行|学校|大学|超市|中心|贸易|实业|电器|电子|食品|建材|物流|商贸|药业|网络|软件|能源|汽车)");
    private static final Pattern NOBODY =
            Pattern.compile("(?:[他她我你]|对方|采购|技术|老板|财务|领导|客户|团队|同事|负责|部门|中[午间]|[今昨明前][天日]).*|.*[了的过].*");
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("[\\s.!。！]*(?:(?:today|yesterday|(?:this )?(?:morning|afternoon))[\\s.!]*)?");
    private static final Pattern BEFORE_NOTE = Pattern.compile("^[\\s:|,，、-]+");

    private final NameBounds bounds;

    SeveralCustomers(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** One of the names, and how it was joined to the one before. */
    private record Named(int from, int to, boolean known, String join) {}

    /** Asks whether each or one was meant where several are named one behind the other. */
    void refuse(Reading text, CommandSpec spec) {
        boolean takes = spec.options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY)
                && spec.arguments().stream().limit(1).anyMatch(first -> NAMES.contains(first.kind()))
                && spec.arguments().stream().noneMatch(argument -> argument.kind() == Argument.Kind.AMOUNT);
        Reading said = text.part(text.position(), text.end());
        said.skipSeparators();
        if (!takes || said.end() - said.position() > LONGEST || QuotedName.end(said) > 0) {
            return;
        }
        Matcher clear = CLEAR.matcher(said.foldedRest());
        int end = clear.find() ? said.position() + clear.start() : said.end();
        boolean explicit = end < said.end();
        boolean marked = MARK.matcher(said.foldedRest().substring(0, end - said.position()))
                .find();
        if (marked || (!explicit && said.rest().strip().indexOf(' ') > 0)) {
            List<Named> names = names(said, end);
            if (names.size() > 1 && areSeveral(said, names, explicit)) {
                throw asked(said, names, spec);
            }
        }
    }

    private List<Named> names(Reading said, int end) {
        List<Named> names = new ArrayList<>();
        int at = said.position();
        String join = "";
        while (at < end && names.size() < MOST) {
            Optional<Named> next = name(said, at, end, join);
            if (next.isEmpty()) {
                return names;
            }
            names.add(next.get());
            Matcher between =
                    JOIN.matcher(said.foldedRest()).region(next.get().to() - said.position(), end - said.position());
            between.useTransparentBounds(true);
            if (!between.lookingAt()) {
                return names;
            }
            join = between.group("word") != null ? "word" : between.group("mark") != null ? "mark" : "space";
            at = said.position() + between.end();
        }
        return names;
    }

    /** What is known, or reads as a name behind a word that joins: one that nobody knows may as well be told of the first. */
    private Optional<Named> name(Reading said, int at, int end, String join) {
        if (!join.isEmpty() && ChineseVerbs.tells(said.line().substring(at, end))) {
            return Optional.empty();
        }
        int known = bounds.longestKnown(said.part(at, said.end()));
        if (known > 0 && at + known <= end) {
            return Optional.of(new Named(at, at + known, true, join));
        }
        boolean han = Edges.isHan(said.foldedAt(at));
        String rest = said.line().substring(at, end);
        Matcher name = (han ? HAN : LATIN).matcher(rest);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String called = han ? name.group().substring(0, ChineseVerbs.beforeTold(name.group())) : name.group();
        boolean nobody = han
                ? NOBODY.matcher(called).matches() || ChineseVerbs.opens(called) || TitledName.is(called)
                : LongerName.isSaid(called);
        boolean other = nobody
                || NamesNobody.is(called)
                || Moments.opening(called, said.now(), Lean.PAST).isPresent();
        return other ? Optional.empty() : Optional.of(new Named(at, at + called.length(), false, join));
    }

    private static boolean areSeveral(Reading said, List<Named> names, boolean explicit) {
        String behind = said.line().substring(names.get(names.size() - 1).to(), said.end());
        String tail = behind.strip();
        boolean ends = NOTHING_ELSE.matcher(behind).matches()
                || CLEAR.matcher(TextFolding.fold(tail)).lookingAt()
                || ChineseVerbs.opens(tail)
                || TextFolding.fold(tail).startsWith(",");
        boolean known = names.stream().allMatch(Named::known);
        boolean some = names.stream().anyMatch(Named::known);
        boolean joined = IntStream.range(1, names.size())
                .filter(index -> names.get(index).join().equals("word"))
                .anyMatch(index -> !some
                        || names.get(index).known()
                        || names.get(index - 1).known());
        boolean han = names.stream().allMatch(name -> Edges.isHan(said.foldedAt(name.from())));
        boolean forms = names.stream()
                .allMatch(name -> name.known()
                        || WITH_FORM
                                .matcher(said.between(name.from(), name.to()))
                                .matches());
        return ends && (known || (!explicit && (forms || (joined && (some || han)))));
    }

    private static UserMistake asked(Reading said, List<Named> names, CommandSpec spec) {
        String line = said.line();
        String head = line.substring(0, said.position());
        boolean chinese = CommandWords.isChinese(line);
        int end = names.get(names.size() - 1).to();
        String mark = chinese ? "：" : ": ";
        String behind =
                BEFORE_NOTE.matcher(line.substring(end)).replaceFirst("").strip();
        String note = behind.equalsIgnoreCase("yesterday") ? "on: " + behind : behind;
        List<String> called =
                names.stream().map(name -> said.between(name.from(), name.to())).toList();
        List<Button> choices = new ArrayList<>();
        String each = (chinese ? "拜访" + called.size() + "家：" : "visited " + called.size() + " customers: ")
                + String.join(chinese ? "、" : ", ", called)
                + (note.isEmpty() ? "" : mark + note);
        if (spec.name().equals(CountedNames.COMMAND)
                && CountedNames.records(each).size() == called.size()) {
            choices.add(Button.of("chat.button.one-each", each).primary());
        }
        String others = line.substring(names.get(1).from());
        choices.add(Button.of("chat.button.as-one", head + called.get(0) + mark + (chinese ? "同" : "with ") + others));
        if (!names.stream().allMatch(Named::known)) {
            String whole = said.between(said.position(), end);
            choices.add(
                    Button.of(Text.verbatim(whole), head + '"' + whole + '"' + (note.isEmpty() ? "" : mark + note)));
        }
        return new UserMistake(
                        Text.of("chat.parse.one-each", said.between(names.get(1).from(), end)), choices)
                .in("note");
    }
}
