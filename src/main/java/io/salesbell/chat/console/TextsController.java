package io.salesbell.chat.console;

import io.salesbell.chat.Catalogue;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page's own words. */
@RestController
@WhenConsoleIsOn
class TextsController {
    private final Catalogue catalogue;

    TextsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/console/api/texts")
    Map<String, String> texts(@RequestParam(defaultValue = "en") String language) {
        return catalogue.startingWith("console.page.", Locale.forLanguageTag(language));
    }
}
