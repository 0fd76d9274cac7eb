package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the workspace a request is from, without asking Slack; empty where the bot is not installed. */
@Component
@WhenSlackIsOn
class Authorization {
    /** What Slack tells once more where its acknowledgement was lost, of a workspace that has removed the bot by then. */
    private static final Set<String> FAREWELLS = Set.of("app_uninstalled", "tokens_revoked");

    private final Workspaces workspaces;

    Authorization(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** In shared channels the author's workspace is not the one the bot is installed in: that one stands first. */
    Optional<Workspace> workspace(JsonNode payload) {
        JsonNode granted = payload.path("authorizations").path(0);
        List<String> teams = teams(payload, granted);
        Optional<Workspace> found = teams.stream()
                .flatMap(team -> workspaces.find(team).stream())
                .findFirst()
                .or(() -> isFarewell(payload)
                        ? Optional.empty()
                        : teams.stream().findFirst().flatMap(team -> home(team, payload)));
        String botUser = Payloads.text(granted, "user_id");
        boolean unknown = granted.path("is_bot").asBoolean(false)
                && !botUser.isEmpty()
                && found.filter(workspace -> !workspace.botUser().equals(botUser))
                        .isPresent();
        if (unknown) {
            workspaces.isUser(found.get(), botUser);
            return workspaces.find(found.get().team());
        }
        return found;
    }

    /** Whether the request only tells that the bot is not wanted any more. */
    static boolean isFarewell(JsonNode payload) {
        return FAREWELLS.contains(Payloads.text(payload, "event", "type"));
    }

    /** Where no workspace is named, as to an app of a whole organization, the person's own is the last to look for. */
    private static List<String> teams(JsonNode payload, JsonNode granted) {
        List<String> named = ids(
                Payloads.text(granted, "team_id"),
                Payloads.text(payload, "view", "app_installed_team_id"),
                Payloads.text(payload, "team_id"),
                Payloads.text(payload, "team", "id"),
                Payloads.text(payload, "enterprise_id"),
                Payloads.text(payload, "enterprise", "id"));
        return named.isEmpty()
                ? ids(Payloads.text(payload, "view", "team_id"), Payloads.text(payload, "user", "team_id"))
                : named;
    }

    private static List<String> ids(String... said) {
        return Stream.of(said)
                .filter(team -> team.matches("[TE][A-Z0-9]{1,30}"))
                .distinct()
                .toList();
    }

    private Optional<Workspace> home(String team, JsonNode payload) {
        String domain = Payloads.text(payload, "team_domain");
        String name = domain.isEmpty() ? Payloads.text(payload, "team", "domain") : domain;
        return workspaces.home(team, name.isEmpty() ? team : name, "", Sentences.language(payload));
    }
}
