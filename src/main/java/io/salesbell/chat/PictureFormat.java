package io.salesbell.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The picture formats that are taken, told by their first bytes and never by what a sender calls them. */
public enum PictureFormat {
    PNG("image/png", "\u0089PNG\r\n\u001a\n", ""),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", ""),
    GIF("image/gif", "GIF8", ""),
    WEBP("image/webp", "RIFF", "WEBP");

    /** The most bytes a stored picture has: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int SECOND_MARK_AT = 8;

    private final String mediaType;
    private final String mark;
    private final String secondMark;

    PictureFormat(String mediaType, String mark, String secondMark) {
        this.mediaType = mediaType;
        this.mark = mark;
        this.secondMark = secondMark;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a picture; empty when it is none of them, or a file that only begins like one: no viewer would show it. */
    static Optional<PictureFormat> of(byte[] bytes) {
        return begunBy(bytes).filter(format -> PictureSize.isSaid(format, bytes));
    }

    /** The format that these bytes begin like. */
    static Optional<PictureFormat> begunBy(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> start.startsWith(format.mark))
                .filter(format -> format.secondMark.isEmpty() || start.startsWith(format.secondMark, SECOND_MARK_AT))
                .findFirst();
    }
}
