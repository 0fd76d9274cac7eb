package io.salesbell.team;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which year's holidays are not known, what holds instead and where the data come from; nothing once they are. */
@Component
class CalendarYearMessage implements MessageComposer {
    static final String KIND = "team.calendar-year";

    private final WorkingTimes workingTimes;

    CalendarYearMessage(WorkingTimes workingTimes) {
        this.workingTimes = workingTimes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String year = payload.getOrDefault("year", "");
        return workingTimes
                .country(org)
                .filter(country -> !workingTimes.knows(org, Year.parse(year)))
                .map(country -> Card.saying(
                                "team.calendar-year", country, year, Text.code("calendars/" + country + ".csv"))
                        .buttons(Button.of("team.calendar-year.none", "settings organization calendar none"))
                        .build());
    }
}
