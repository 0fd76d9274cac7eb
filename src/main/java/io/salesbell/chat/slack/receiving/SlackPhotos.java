package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Reply;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.shared.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Photos in messages and forms: room is made for them at once, the bytes are fetched afterwards. */
@Component
@WhenSlackIsOn
class SlackPhotos {
    /** The task that fetches a photo. */
    static final String PHOTO = "photo";

    static final int MOST = 10;

    private final Pictures pictures;
    private final SlackTasks tasks;

    SlackPhotos(Pictures pictures, SlackTasks tasks) {
        this.pictures = pictures;
        this.tasks = tasks;
    }

    /** The ids under which the pictures among the files will be found. */
    List<UUID> expect(Workspace workspace, MemberId sender, Iterable<JsonNode> files) {
        List<UUID> photos = new ArrayList<>();
        for (JsonNode file : files) {
            if (isPhoto(file) && photos.size() < MOST) {
                UUID id = id(workspace, file);
                pictures.expect(workspace.org(), id, sender);
                photos.add(id);
            }
        }
        return photos;
    }

    static boolean isPhoto(JsonNode file) {
        return Payloads.text(file, "mimetype").startsWith("image/");
    }

    /** The answer, which also says what is not kept of what was sent along; of a file without words it says no more. */
    Answer leavingOut(JsonNode files, Answer answer, String line) {
        String names = files.valueStream()
                .filter(file -> !isPhoto(file))
                .map(file -> Payloads.text(file, "name"))
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return answer;
        }
        List<Reply> replies = new ArrayList<>(line.isEmpty() && !answer.changed() ? List.of() : answer.replies());
        replies.add(Reply.of("slack.file.left-out", names));
        return new Answer(replies, answer.fields(), answer.speaker(), answer.chosen());
    }

    /** Has the bytes fetched, once a record needs them. */
    void fetch(Workspace workspace, List<UUID> photos, Iterable<JsonNode> files) {
        for (JsonNode file : files) {
            UUID id = id(workspace, file);
            if (photos.contains(id)) {
                String download = Payloads.text(file, "url_private_download");
                String url = download.isEmpty() ? Payloads.text(file, "url_private") : download;
                tasks.owe(
                        workspace,
                        PHOTO,
                        id.toString(),
                        Map.of("picture", id.toString(), "file", Payloads.text(file, "id"), "url", url));
            }
        }
    }

    /** The same file is the same picture, however often Slack tells of it. */
    private static UUID id(Workspace workspace, JsonNode file) {
        String name = "slack file " + workspace.org() + " " + workspace.team() + " " + Payloads.text(file, "id");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
