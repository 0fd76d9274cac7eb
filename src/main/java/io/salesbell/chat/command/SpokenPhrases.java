package io.salesbell.chat.command;

import io.salesbell.chat.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads phrases with the same rules as the arguments of commands. */
@Component
class SpokenPhrases implements Phrases {
    /** What is said behind a time and no more tells that nothing was done yet: 明天上午十点再打. */
    private static final Pattern AGAIN = Pattern.compile(
            "[\\s,，]*再(?:打|联系|聯繫|说|說|聊|跟进?|跟進|找|去|谈|談|问|問|看|约|約|回访|回訪|拜访|拜訪)?(?:他们?|她们?|一下|过去|過去|吧|了|电话|電話|客户|客戶){0,10}+[\\s。.!！]*$");

    @Override
    public Optional<LocalDate> pastDay(String phrase, ZonedDateTime now) {
        return Moments.parse(phrase, now, Lean.PAST).map(Moment::date).filter(day -> !day.isAfter(now.toLocalDate()));
    }

    @Override
    public Optional<String> timeToCome(String phrase, ZonedDateTime now) {
        return Optional.of(AGAIN.matcher(phrase).replaceFirst("")).filter(when -> isTimeToCome(when, now));
    }

    private static boolean isTimeToCome(String phrase, ZonedDateTime now) {
        return Moments.duration(phrase).isPresent()
                || Moments.parse(phrase, now, Lean.FUTURE)
                        .filter(moment -> !moment.date().isBefore(now.toLocalDate()))
                        .isPresent();
    }

    @Override
    public boolean isUnanswered(String phrase) {
        return Unanswered.says(phrase);
    }

    @Override
    public Optional<BigDecimal> amount(String phrase, Currency own) {
        return Amounts.parse(phrase)
                .filter(amount -> amount.currency() == null || amount.currency().equals(own.getCurrencyCode()))
                .map(Amount::value);
    }
}
