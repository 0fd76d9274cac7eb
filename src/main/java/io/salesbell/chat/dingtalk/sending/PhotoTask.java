package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.LostPhotos;
import io.salesbell.chat.PictureFormat;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches a photo into the room that was made for it; what it is, its bytes say, not its name. */
@Component
@WhenDingTalkIsOn
public class PhotoTask implements TaskKind {
    public static final String KIND = "photo";
    public static final String PICTURE = "picture";
    public static final String CODE = "code";
    /** About half an hour: what is not to be had by then has to be sent again. */
    private static final int TRIES = 10;

    private static final String TOO_LARGE = "file_too_large";

    private final DingTalkSettings settings;
    private final OpenApi api;
    private final Pictures pictures;
    private final LostPhotos lost;

    PhotoTask(DingTalkSettings settings, OpenApi api, Pictures pictures, LostPhotos lost) {
        this.lost = lost;
        this.settings = settings;
        this.api = api;
        this.pictures = pictures;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A photo that can't be had is told to whoever sent it: the answer has spoken of it. */
    @Override
    public void run(Tasks.Task task) {
        UUID picture = UUID.fromString(task.payload().getOrDefault(PICTURE, ""));
        if (pictures.areHere(task.org(), List.of(picture))) {
            return;
        }
        try {
            fetch(task, picture);
        } catch (DingTalkFailure failure) {
            if (failure.isPatient() || (!failure.isPermanent() && task.attempts() < TRIES)) {
                throw failure;
            }
            if (failure.code().equals(TOO_LARGE)) {
                lost.tellTooLarge(task.org(), picture);
            } else {
                lost.tell(task.org(), picture);
            }
            throw new DingTalkFailure(Kind.REFUSED, failure.code(), failure.reason(), null);
        }
    }

    private void fetch(Tasks.Task task, UUID picture) {
        String code = task.payload().getOrDefault(CODE, "");
        String url = api.call(Endpoint.FILE_ADDRESS, Map.of("downloadCode", code, "robotCode", settings.robotCode()))
                .path("downloadUrl")
                .asString("");
        byte[] photo = api.download(url);
        if (photo.length > PictureFormat.MOST_BYTES) {
            throw new DingTalkFailure(Kind.REFUSED, TOO_LARGE, "", null);
        }
        if (!pictures.arrived(task.org(), picture, photo)) {
            throw new DingTalkFailure(Kind.REFUSED, "not_a_picture", "", null);
        }
    }
}
