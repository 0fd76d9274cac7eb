package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whom somebody saw is named where the customer belongs, and the customer beside them: 王姐 甲公司, <em>Ben from Acme</em>. */
@Component
class SomebodyOf {
    /** 华为的李经理 is somebody of 华为, of whom a note tells, and so is whoever is named behind 甲公司的. */
    private static final Pattern OF_THEM = Pattern.compile(
            "(?<of>\\p{IsHan}{2,12}?)的(?<who>" + TitledName.WITH_TITLE
                    + ")|(?<company>[\\p{IsHan}\\p{Alnum}&.-]{1,20}?(?:公司|集团|科技|厂|酒店|医院|银行|学校|超市|贸易))的(?<whom>[\\p{IsHan}\\p{Alnum}].*)");

    /** <em>Ben and Sue at</em> in front of a customer. */
    private static final Pattern PEOPLE = Pattern.compile(
            "(?!the\\b|an?\\b)\\p{L}{2,15}(?:\\s+(?:and|&)\\s+\\p{L}{2,15})?\\s+(?:at|from|@)\\s+(?=\\S)");
    /** The same of one that nobody knows. */
    private static final Pattern PERSON_AT = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?\\s+@\\s+(?<of>\\S.*)");

    private final NameBounds bounds;

    SomebodyOf(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** Where the customer stands and where the note about the person begins. */
    record Place(int from, int to, int note) {}

    /** Where a known customer stands behind whoever is named first. */
    Optional<Place> first(Reading reading) {
        Matcher people = PEOPLE.matcher(reading.foldedRest());
        if (!people.lookingAt() || bounds.longestKnown(reading) > 0) {
            return Optional.empty();
        }
        return known(reading, reading.position() + people.end());
    }

    /** The same where what stands up to {@code end} was read as the name. */
    Optional<Place> in(Reading reading, int end) {
        int from = reading.position();
        String name = reading.between(from, end);
        Matcher ofThem = OF_THEM.matcher(name);
        Matcher at = PERSON_AT.matcher(name);
        boolean titled = TitledName.is(name);
        // Looked up only where somebody may stand there: a visit's line is read in two round trips.
        if ((!titled && !ofThem.matches() && !at.matches()) || from + bounds.longestKnown(reading) >= end) {
            return Optional.empty();
        }
        if (titled) {
            Reading behind = reading.part(end, reading.end());
            behind.skipSeparators();
            boolean bracket = !behind.isBlank() && behind.foldedRest().charAt(0) == '(';
            return known(reading, behind.position() + (bracket ? 1 : 0));
        }
        if (at.matches()) {
            return Optional.of(new Place(from + at.start("of"), end, from));
        }
        boolean person = ofThem.group("of") != null;
        return Optional.of(new Place(
                from, from + ofThem.end(person ? "of" : "company"), from + ofThem.start(person ? "who" : "whom")));
    }

    private Optional<Place> known(Reading reading, int at) {
        int known = at < reading.end() ? bounds.longestKnown(reading.part(at, reading.end())) : 0;
        return known > 0 ? Optional.of(new Place(at, at + known, reading.position())) : Optional.empty();
    }
}
