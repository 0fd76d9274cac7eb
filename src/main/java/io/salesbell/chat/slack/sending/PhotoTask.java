package io.salesbell.chat.slack.sending;

import io.salesbell.chat.LostPhotos;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches a photo with the bot's token into the room that was made for it, once however often it is told of. */
@Component
@WhenSlackIsOn
class PhotoTask implements TaskKind {
    private static final Set<String> TOKEN_OR_FILE = Set.of("http_302", "http_401", "http_403");

    private final SlackWeb web;
    private final SlackCalls calls;
    private final Pictures pictures;
    private final LostPhotos lost;

    PhotoTask(SlackWeb web, SlackCalls calls, Pictures pictures, LostPhotos lost) {
        this.lost = lost;
        this.web = web;
        this.calls = calls;
        this.pictures = pictures;
    }

    @Override
    public String kind() {
        return "photo";
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        UUID picture = pictureOf(task);
        if (pictures.find(workspace.org(), picture).isPresent()) {
            return;
        }
        if (!pictures.arrived(workspace.org(), picture, download(workspace, url(workspace, task.payload())))) {
            throw SlackFailure.refused("not_a_picture", List.of());
        }
    }

    /** A photo that can't be had is told to whoever sent it: the answer has spoken of it. */
    @Override
    public void givenUp(Workspace workspace, Tasks.Task task) {
        lost.tell(workspace.org(), pictureOf(task));
    }

    private static UUID pictureOf(Tasks.Task task) {
        return UUID.fromString(task.payload().get("picture"));
    }

    /** A token that Slack does not take is answered by a redirect or a refusal, as a file that is not to be had is. */
    private byte[] download(Workspace workspace, String url) {
        try {
            return web.download(url, calls.token(workspace));
        } catch (SlackFailure failure) {
            if (TOKEN_OR_FILE.contains(failure.error())) {
                calls.call(workspace, methods -> methods.authTest(request -> request));
            }
            throw failure;
        }
    }

    private String url(Workspace workspace, Map<String, String> said) {
        String url = said.getOrDefault("url", "");
        return url.isEmpty()
                ? calls.call(workspace, methods -> methods.filesInfo(request -> request.file(said.get("file"))))
                        .getFile()
                        .getUrlPrivateDownload()
                : url;
    }
}
