package io.salesbell.chat.slack.install;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Invitations.Invitation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Installing into a workspace by OAuth: off to Slack, and back with a code. */
@RestController
@WhenSlackIsOn
class OauthController {
    private static final String COOKIE = "salesbell-slack-state";
    private static final String BACK = "/slack/oauth_redirect";

    private final SlackSettings settings;
    private final OauthStates states;
    private final Installing installing;
    private final Invitations invitations;
    private final Wording wording;
    private final String publicUrl;

    OauthController(
            SlackSettings settings,
            OauthStates states,
            Installing installing,
            Invitations invitations,
            Wording wording,
            @Value("${salesbell.public-url:}") String publicUrl) {
        this.settings = settings;
        this.states = states;
        this.installing = installing;
        this.invitations = invitations;
        this.wording = wording;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    @GetMapping("/slack/install")
    ResponseEntity<String> install(Locale language, @RequestParam(defaultValue = "") String invitation) {
        if (!settings.isOauth()) {
            return page(HttpStatus.NOT_FOUND, language, "slack.oauth.off", "");
        }
        Optional<Invitation> invited = invitation.isEmpty() ? Optional.empty() : invitations.find(invitation);
        if (!invitation.isEmpty() && invited.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, language, "slack.oauth.invitation.spent", "");
        }
        String state = states.issue(invited.orElse(null));
        UriComponentsBuilder slack = UriComponentsBuilder.fromUriString(settings.base() + "oauth/v2/authorize")
                .queryParam("client_id", settings.clientId())
                .queryParam("scope", String.join(",", Scopes.BOT))
                .queryParam("state", state);
        if (!redirectUri().isEmpty()) {
            slack.queryParam("redirect_uri", redirectUri());
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(slack.encode().build().toUriString()))
                .header(HttpHeaders.SET_COOKIE, cookie(state, OauthStates.LIFE.toSeconds()))
                .build();
    }

    @GetMapping(BACK)
    ResponseEntity<String> back(
            Locale language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie) {
        boolean same = !state.isEmpty()
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), cookie.getBytes(StandardCharsets.UTF_8));
        Optional<OauthStates.Issued> issued = settings.isOauth() && same ? states.use(state) : Optional.empty();
        if (issued.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, language, "slack.oauth.state", "");
        }
        if (code.isEmpty()) {
            return page(HttpStatus.OK, language, "slack.oauth.declined", "");
        }
        Invitation invited = issued.get().invited();
        if (invited != null && !invitations.isOpen(invited)) {
            return page(HttpStatus.BAD_REQUEST, language, "slack.oauth.invitation.spent", "");
        }
        Locale spoken = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return installing
                .install(code, redirectUri(), spoken, invited)
                .map(done -> page(
                        HttpStatus.OK,
                        language,
                        done.asInvited() ? "slack.oauth.done" : "slack.oauth.elsewhere",
                        done.name()))
                .orElseGet(() -> page(HttpStatus.BAD_GATEWAY, language, "slack.oauth.failed", ""));
    }

    private String redirectUri() {
        return publicUrl.isEmpty() ? "" : publicUrl + BACK;
    }

    private String cookie(String state, long seconds) {
        return ResponseCookie.from(COOKIE, state)
                .httpOnly(true)
                .secure(publicUrl.startsWith("https:"))
                .sameSite("Lax")
                .path("/slack")
                .maxAge(seconds)
                .build()
                .toString();
    }

    private ResponseEntity<String> page(HttpStatus status, @Nullable Locale reader, String key, String team) {
        Locale language = reader == null ? Locale.ENGLISH : reader;
        String words = HtmlUtils.htmlEscape(wording.plain(Text.of(key, team), language, ZoneOffset.UTC));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.SET_COOKIE, cookie("", 0))
                .header("Content-Security-Policy", "default-src 'none'")
                .body("<!doctype html><meta charset=\"utf-8\"><title>Salesbell</title><p>" + words + "</p>");
    }
}
