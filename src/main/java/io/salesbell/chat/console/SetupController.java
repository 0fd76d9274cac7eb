package io.salesbell.chat.console;

import io.salesbell.chat.PlatformSetup;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The set-up page's keys: tested, and kept when nothing is missing. Only for this machine, with or without a token. */
@RestController
@WhenConsoleIsOn
class SetupController {
    private final List<PlatformSetup> platforms;
    private final ConfigurableEnvironment environment;
    private final StoredKeys stored;
    private final Wording wording;

    SetupController(List<PlatformSetup> platforms, ConfigurableEnvironment environment, Wording wording) {
        this.platforms = List.copyOf(platforms);
        this.environment = environment;
        this.stored = StoredKeys.of(environment);
        this.wording = wording;
    }

    /** A key as it is asked for; {@code from} says where its value comes from now: environment, page, or nowhere. */
    record KeyView(String property, String label, String hint, boolean secret, String from) {}

    record SetupView(String platform, String title, List<KeyView> keys) {}

    /** Keys to test and, if {@code keep}, to keep; with {@code forget} the kept ones are dropped instead. */
    record Asked(
            @Nullable String platform,
            @Nullable String language,
            @Nullable Map<String, @Nullable String> keys,
            @Nullable Boolean keep,
            @Nullable Boolean forget) {}

    record Tested(List<String> missing, boolean kept) {}

    @GetMapping("/console/api/setup")
    List<SetupView> setup(HttpServletRequest request, @RequestParam(defaultValue = "en") String language) {
        onlyHere(request);
        Locale reader = Locale.forLanguageTag(language);
        Map<String, String> kept = stored.all();
        return platforms.stream()
                .map(platform -> new SetupView(
                        platform.platform(),
                        words(platform.title(), reader),
                        platform.keys().stream()
                                .map(key -> view(key, kept, reader))
                                .toList()))
                .toList();
    }

    private KeyView view(PlatformSetup.Key key, Map<String, String> kept, Locale reader) {
        String here = kept.containsKey(key.property()) ? "page" : "nowhere";
        String from = StoredKeysSource.isConfigured(environment, key.property()) ? "environment" : here;
        return new KeyView(key.property(), words(key.label(), reader), words(key.hint(), reader), key.secret(), from);
    }

    @PostMapping("/console/api/setup")
    Tested test(HttpServletRequest request, @RequestBody Asked asked) throws IOException {
        onlyHere(request);
        PlatformSetup platform = platforms.stream()
                .filter(one -> one.platform().equals(asked.platform()))
                .findFirst()
                .orElseThrow(() -> ConsoleRefusal.of(404, "console.error.platform"));
        if (Boolean.TRUE.equals(asked.forget())) {
            Map<String, String> none = new LinkedHashMap<>();
            platform.keys().forEach(key -> none.put(key.property(), ""));
            stored.keep(none);
            return new Tested(List.of(), false);
        }
        Map<String, String> typed = Requests.present(asked.keys() == null ? Map.of() : asked.keys());
        Locale reader = Locale.forLanguageTag(asked.language() == null ? "en" : asked.language());
        List<String> missing = platform.missing(merged(platform, typed)).stream()
                .map(text -> words(text, reader))
                .toList();
        boolean keeps = Boolean.TRUE.equals(asked.keep()) && missing.isEmpty();
        if (keeps) {
            stored.keep(merged(platform, typed));
        }
        return new Tested(missing, keeps);
    }

    /** The environment beats what is typed, and what is typed what was kept before. */
    private Map<String, String> merged(PlatformSetup platform, Map<String, String> typed) {
        Map<String, String> kept = stored.all();
        Map<String, String> merged = new LinkedHashMap<>();
        for (PlatformSetup.Key key : platform.keys()) {
            String property = key.property();
            String said = typed.getOrDefault(property, "").strip();
            String known = said.isEmpty() ? kept.getOrDefault(property, "") : said;
            merged.put(
                    property,
                    StoredKeysSource.isConfigured(environment, property)
                            ? environment.getProperty(property, "")
                            : known);
        }
        return merged;
    }

    private static void onlyHere(HttpServletRequest request) {
        if (!ConsoleGate.isLocal(request)) {
            throw ConsoleRefusal.of(403, "console.error.setup-elsewhere");
        }
    }

    private String words(Text text, Locale reader) {
        return wording.plain(text, reader, ZoneOffset.UTC);
    }
}
