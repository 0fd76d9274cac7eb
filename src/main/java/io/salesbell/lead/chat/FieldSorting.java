package io.salesbell.lead.chat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Phrases;
import io.salesbell.chat.Speaker;
import io.salesbell.lead.PhoneNumber;
import io.salesbell.shared.MemberId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts the cells of one pasted lead into what they are. */
class FieldSorting {
    private static final Pattern CONTACTED = Pattern.compile(
            "(?i)(?:last\\s+(?:contact(?:ed)?|call(?:ed)?|spoken)|上次(?:联系|跟进|沟通)|最[近后](?:联系|跟进|沟通)|联系于)(?:时间)?(?:\\s+on)?\\s*[:：]?\\s*(?<day>.+)");

    private static final Pattern SAID_OF_THE_PHONE = Pattern.compile("(?:手机|电话)?(?:同)?微信(?:同号)?|微信同号|手机同号");
    private static final Pattern FIGURES = Pattern.compile("(?:\\D*\\d){5}.*");

    private final Speaker speaker;
    private final ZonedDateTime now;
    private final Directory directory;
    private final Phrases phrases;
    private final List<String> names = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private @Nullable String phone;
    private @Nullable MemberId owner;
    private @Nullable LocalDate lastContact;

    FieldSorting(Speaker speaker, ZonedDateTime now, Directory directory, Phrases phrases) {
        this.speaker = speaker;
        this.now = now;
        this.directory = directory;
        this.phrases = phrases;
    }

    LeadNote prose(String words) {
        PhoneNumber.in(words).ifPresent(found -> phone = found.phone().shown());
        String rest = withoutOwner(words);
        return result(null, rest.isEmpty() ? List.of() : List.of(rest));
    }

    LeadNote cells(List<String> cells) {
        cells.forEach(this::sort);
        String contact = contact();
        return result(contact, notes);
    }

    private LeadNote result(@Nullable String contact, List<String> rest) {
        String note = rest.isEmpty() ? null : String.join(" | ", rest);
        return new LeadNote(contact, phone, owner, lastContact, note, unclear);
    }

    private void sort(String cell) {
        String left = withoutPhone(withoutOwner(bare(cell)));
        if (left.isEmpty() || SAID_OF_THE_PHONE.matcher(left).matches()) {
            return;
        }
        Matcher contacted = CONTACTED.matcher(left);
        Optional<String> titled = names.isEmpty() ? PersonName.titledIn(left) : Optional.empty();
        Optional<LocalDate> day = phrases.pastDay(contacted.matches() ? contacted.group("day") : left, now);
        if (day.isPresent() && lastContact == null) {
            lastContact = day.get();
        } else if (PersonName.is(left)) {
            names.add(left);
        } else if (titled.isPresent()) {
            withTitle(left, titled.get());
        } else {
            if (left.startsWith("@") || FIGURES.matcher(Folded.of(left)).matches()) {
                unclear.add(left);
            }
            notes.add(left);
        }
    }

    /** 赵总 展会: who is spoken to, and what is left of the cell. */
    private void withTitle(String cell, String titled) {
        int at = cell.indexOf(titled);
        names.add(titled);
        String left = (cell.substring(0, at) + cell.substring(at + titled.length())).strip();
        if (!left.isEmpty()) {
            notes.add(left);
        }
    }

    /** Without a bracket that is closed in another cell: {@code (Jim, 138…)}. */
    private static String bare(String cell) {
        String open = cell.matches("[(（][^)）]*") ? cell.substring(1) : cell;
        return (open.matches("[^(（]*[)）]") ? open.substring(0, open.length() - 1) : open).strip();
    }

    /** The first name that is no colleague's, or the first of all when an owner is named besides. */
    private @Nullable String contact() {
        takeOwner(names);
        takeOwner(notes);
        if (names.size() > 1) {
            notes.addAll(0, names.subList(1, names.size()));
        }
        return names.isEmpty() ? null : names.get(0);
    }

    /** The last cell that is a colleague's name and nothing else, however it is written. */
    private void takeOwner(List<String> cells) {
        for (int index = cells.size() - 1; index >= 0 && owner == null; index--) {
            owner = colleague(cells.get(index)).orElse(null);
            if (owner != null) {
                cells.remove(index);
            }
        }
    }

    private String withoutPhone(String cell) {
        Optional<PhoneNumber.Found> found = phone == null ? PhoneNumber.in(cell) : Optional.empty();
        found.ifPresent(hit -> phone = hit.phone().shown());
        return found.map(this::withoutName).orElse(cell);
    }

    /** Whoever's name stands alone before the number is who is called: 张伟 138 1234 5678 展会. */
    private String withoutName(PhoneNumber.Found found) {
        boolean named = names.isEmpty()
                && PersonName.is(found.before())
                && !found.after().isEmpty();
        if (named) {
            names.add(found.before());
        }
        return named ? found.after() : found.rest();
    }

    private String withoutOwner(String words) {
        int at = Folded.of(words).indexOf('@');
        if (at < 0 || owner != null || (at > 0 && Character.isLetterOrDigit(words.charAt(at - 1)))) {
            return words;
        }
        Directory.Match match = directory.personAt(speaker, words.substring(at));
        if (match.members().size() != 1) {
            return words;
        }
        owner = match.members().get(0).member();
        return (words.substring(0, at) + " " + words.substring(at + match.length())).strip();
    }

    private Optional<MemberId> colleague(String name) {
        Directory.Match match = directory.personAt(speaker, name);
        return match.length() == name.length() && match.members().size() == 1
                ? Optional.of(match.members().get(0).member())
                : Optional.empty();
    }
}
