package io.salesbell.chat.console;

import io.salesbell.chat.Pictures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photos that people send, and pictures by their id, which nobody can guess. */
@RestController
@WhenConsoleIsOn
class PicturesController {
    private final ConsolePeople people;
    private final Pictures pictures;

    PicturesController(ConsolePeople people, Pictures pictures) {
        this.people = people;
        this.pictures = pictures;
    }

    record Photo(UUID id, String url) {}

    @PostMapping("/console/api/photos")
    Photo send(@RequestParam String as, HttpServletRequest request) throws IOException {
        ConsolePerson sender = people.person(as);
        byte[] bytes = request.getInputStream().readAllBytes();
        UUID id = pictures.store(sender.org(), sender.member(), bytes);
        return new Photo(id, MessageView.url(id));
    }

    @GetMapping("/console/api/pictures/{id}")
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        Pictures.Stored picture = people.organization()
                .flatMap(org -> pictures.find(org, id))
                .orElseThrow(() -> ConsoleRefusal.of(404, "console.error.picture"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(picture.content());
    }
}
