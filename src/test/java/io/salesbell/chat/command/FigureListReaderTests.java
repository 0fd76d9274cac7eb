package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Figures;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureListReaderTests {
    private static final Argument TARGETS = Argument.of("targets", Argument.Kind.FIGURES);
    private static final Speaker SPEAKER = new Speaker(
            OrgId.next(),
            MemberId.next(),
            "Chen",
            Locale.ENGLISH,
            ZoneOffset.UTC,
            Currency.getInstance("CNY"),
            Set.of(Role.MANAGER),
            null,
            0);

    private final FigureListReader reader = new FigureListReader(List.of(new Vocabulary() {
        @Override
        public Map<String, String> words(OrgId org, String argument) {
            return Map.of(
                    "visits",
                    "visits",
                    "拜访",
                    "visits",
                    "new visits",
                    "new",
                    "新客拜访",
                    "new",
                    "amount",
                    "amount",
                    "业绩",
                    "amount",
                    "conversion",
                    "conversion");
        }
    }));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "visits 20 | visits 20",
                "Visits: 20 | visits 20",
                "visits 20, amount 100k/month | visits 20; amount 100000/MONTH",
                "visits 20 amount 10万/月 | visits 20; amount 100000/MONTH",
                "amount 100,000, visits 20/week | amount 100000; visits 20/WEEK",
                "amount ￥100,000 a month and visits 20 per week | amount 100000 CNY/MONTH; visits 20/WEEK",
                "拜访20次，业绩10万每月 | visits 20; amount 100000/MONTH",
                "每周拜访二十家 每月业绩十万 | visits 20/WEEK; amount 100000/MONTH",
                "拜访２０／周；业绩１２万５ | visits 20/WEEK; amount 125000",
                "新客拜访 5、拜访 20 | new 5; visits 20",
                "weekly new visits 5 visits 20 | new 5/WEEK; visits 20",
                "conversion 30% | conversion 30%",
                "conversion 12.5％ | conversion 12.5%",
                "amount $5k/quarter | amount 5000 USD/QUARTER",
                "visits = 0 | visits 0"
            })
    void readsNumbersAsTheyAreTyped(String line, String figures) {
        assertThat(read(line).all().stream().map(FigureListReaderTests::shown).collect(Collectors.joining("; ")))
                .isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits",
                "visits,",
                "visits x",
                "visits 20 30",
                "visits -5",
                "20",
                "20 visits",
                "vists 20",
                "visits 20/year",
                "visits 20, amount",
                "visits %"
            })
    void refusesWhatItCannotRead(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(UserMistake.class);
    }

    @Test
    void nothingIsNoFigure() {
        assertThat(reader.read(reading("  "), TARGETS, List.of())).isEmpty();
    }

    @Test
    void aVeryLongNumberIsRefusedAtOnce() {
        assertThatThrownBy(() -> read("visits 1" + " ".repeat(4000) + "x")).isInstanceOf(UserMistake.class);
    }

    private Figures read(String line) {
        return (Figures) reader.read(reading(line), TARGETS, List.of()).orElseThrow();
    }

    private static Reading reading(String line) {
        return new Reading(SPEAKER, ZonedDateTime.parse("2026-11-17T10:00:00Z"), line);
    }

    private static String shown(Figures.Figure figure) {
        return figure.metric() + " " + figure.value().toPlainString() + (figure.percent() ? "%" : "")
                + (figure.currency() == null ? "" : " " + figure.currency())
                + (figure.per() == null ? "" : "/" + figure.per());
    }
}
