package io.salesbell.lead;

import io.salesbell.chat.Folded;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phone number as people write it, shown grouped: Chinese mobiles as 138 1234 5678, Chinese landlines as 021-6888
 * 9999, American ones in their three groups as 212 555 0112, others with their plus as +44 20 7946 0958 was typed. Kept as text: extensions and leading zeros matter.
 */
public record PhoneNumber(String shown) {
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{Alnum}])(\\+|00)?\\(?\\d(?:[\\s().-]{0,2}\\d){6,16}(?:\\s?(?:转|ext\\.?|x)\\s?\\d{1,6})?");
    /** A number as it is spelt or dictated: 幺三八 零零零零 一一一一. */
    private static final Pattern SPELT = Pattern.compile("[幺零〇一二两三四五六七八九](?:[\\s-]?[幺零〇一二两三四五六七八九]){6,16}+");

    private static final String CHARACTERS = "零幺二三四五六七八九〇一两";
    private static final String FIGURES = "0123456789012";

    private static final Pattern EXTENSION = Pattern.compile("\\s?(?:转|ext\\.?|x)\\s?(\\d{1,6})$");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?(1[3-9]\\d)(\\d{4})(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(?:86)?0?(10|2\\d|[3-9]\\d{2})(\\d{3,4})(\\d{4})");
    private static final Pattern AMERICAN =
            Pattern.compile("\\(?([2-9]\\d{2})\\)?[\\s.-]{1,2}([2-9]\\d{2})[\\s.-](\\d{4})");
    private static final Pattern SERVICE = Pattern.compile("([48]00)(\\d{3})(\\d{4})");

    /** A number found in a text, with what stands before and behind it. */
    public record Found(PhoneNumber phone, String before, String after) {
        /** The text without the number. */
        public String rest() {
            return (before + " " + after).strip();
        }
    }

    /** The first phone number inside the text. */
    public static Optional<Found> in(String text) {
        Matcher candidate = CANDIDATE.matcher(inFigures(Folded.of(text)));
        while (candidate.find()) {
            Optional<PhoneNumber> phone = read(candidate.group());
            if (phone.isPresent()) {
                String before = text.substring(0, candidate.start()).strip();
                String after = text.substring(candidate.end()).strip();
                return Optional.of(new Found(phone.get(), before, after));
            }
        }
        return Optional.empty();
    }

    private static String inFigures(String folded) {
        return SPELT.matcher(folded)
                .replaceAll(spelt -> spelt.group()
                        .chars()
                        .mapToObj(character -> {
                            int at = CHARACTERS.indexOf(character);
                            return String.valueOf(at < 0 ? (char) character : FIGURES.charAt(at));
                        })
                        .collect(Collectors.joining()));
    }

    /** The number, when the whole text is one. */
    public static Optional<PhoneNumber> of(String text) {
        return in(text).filter(found -> found.rest().isEmpty()).map(Found::phone);
    }

    private static Optional<PhoneNumber> read(String folded) {
        Matcher extension = EXTENSION.matcher(folded);
        String more = extension.find() ? " ext. " + extension.group(1) : "";
        String bare = more.isEmpty() ? folded : folded.substring(0, extension.start());
        String digits = bare.replaceAll("\\D", "");
        boolean abroad = bare.startsWith("+") || digits.startsWith("00");
        String national = digits.startsWith("00") ? digits.substring(2) : digits;
        return grouped(national, abroad, bare)
                .or(() -> abroad && national.length() >= 7 && national.length() <= 15
                        ? Optional.of("+"
                                + bare.replaceFirst("^(\\+|00)", "")
                                        .replaceAll("[().-]+", " ")
                                        .replaceAll("\\s+", " ")
                                        .strip())
                        : Optional.empty())
                .map(shown -> new PhoneNumber(shown + more));
    }

    private static Optional<String> grouped(String digits, boolean abroad, String typed) {
        if (abroad && !digits.startsWith("86")) {
            return Optional.empty();
        }
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return Optional.of(mobile.group(1) + " " + mobile.group(2) + " " + mobile.group(3));
        }
        Matcher service = SERVICE.matcher(digits);
        if (service.matches()) {
            return Optional.of(service.group(1) + "-" + service.group(2) + "-" + service.group(3));
        }
        Matcher american = AMERICAN.matcher(typed);
        if (!abroad && american.matches()) {
            return Optional.of(american.group(1) + " " + american.group(2) + " " + american.group(3));
        }
        Matcher landline = LANDLINE.matcher(digits);
        boolean areaCode = abroad || digits.startsWith("0") || typed.startsWith("(");
        return areaCode && landline.matches()
                ? Optional.of("0" + landline.group(1) + "-" + landline.group(2) + " " + landline.group(3))
                : Optional.empty();
    }
}
