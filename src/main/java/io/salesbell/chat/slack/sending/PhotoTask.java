package io.salesbell.chat.slack.sending;

import io.salesbell.chat.LostPhotos;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches a photo with the bot's token into the room that was made for it, once however often it is told of. */
@Component
@WhenSlackIsOn
class PhotoTask implements TaskKind {
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

    /** A photo that can't be had is told to whoever sent it: the answer has spoken of it. */
    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        UUID picture = UUID.fromString(task.payload().get("picture"));
        if (pictures.find(workspace.org(), picture).isPresent()) {
            return;
        }
        try {
            byte[] bytes = web.download(url(workspace, task.payload()), calls.token(workspace));
            if (!pictures.arrived(workspace.org(), picture, bytes)) {
                throw SlackFailure.refused("not_a_picture", List.of());
            }
        } catch (SlackFailure failure) {
            if (failure.isPermanent()) {
                lost.tell(workspace.org(), picture);
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
