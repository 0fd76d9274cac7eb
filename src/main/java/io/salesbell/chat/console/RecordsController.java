package io.salesbell.chat.console;

import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Speaker;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The records somebody may see, one JSON object a line. */
@RestController
@WhenConsoleIsOn
class RecordsController {
    private static final long MOST_DAYS = 400;

    private final ConsolePeople people;
    private final Answers answers;
    private final List<RecordFeed> feeds;
    private final JsonMapper json;

    RecordsController(ConsolePeople people, Answers answers, List<RecordFeed> feeds, JsonMapper json) {
        this.people = people;
        this.answers = answers;
        this.feeds = List.copyOf(feeds);
        this.json = json;
    }

    @GetMapping("/console/api/records")
    ResponseEntity<String> records(
            @RequestParam String as,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        ConsolePerson person = people.person(as);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw ConsoleRefusal.of(400, "console.error.range", String.valueOf(MOST_DAYS))
                    .to(person);
        }
        Speaker speaker = answers.speaker(person);
        String lines = feeds.stream()
                .flatMap(feed -> feed.records(speaker, from, to).stream())
                .map(row -> json.writeValueAsString(row) + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-ndjson;charset=UTF-8"))
                .body(lines);
    }
}
