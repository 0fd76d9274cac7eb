package io.salesbell.chat;

import java.nio.ByteBuffer;

/** Whether a picture's head says how large it is. A file that only begins like a picture does not: no viewer would show it. */
final class PictureSize {
    private static final int PNG_SIZE_AT = 16;
    /** IHDR. */
    private static final int PNG_HEAD = 0x49484452;

    private static final int GIF_SIZE_AT = 6;
    private static final int WEBP_CHUNK_AT = 12;
    private static final int JPEG_SIZE_AT = 5;
    private static final int JPEG_LEAST = 9;

    private PictureSize() {}

    static boolean isSaid(PictureFormat format, byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return switch (format) {
            case PNG ->
                bytes.length > PNG_SIZE_AT + 8
                        && head.getInt(PNG_SIZE_AT - 4) == PNG_HEAD
                        && head.getInt(PNG_SIZE_AT) > 0
                        && head.getInt(PNG_SIZE_AT + 4) > 0;
            case GIF ->
                bytes.length > GIF_SIZE_AT + 4
                        && head.getShort(GIF_SIZE_AT) != 0
                        && head.getShort(GIF_SIZE_AT + 2) != 0;
            case WEBP ->
                bytes.length > WEBP_CHUNK_AT + 8
                        && head.get(WEBP_CHUNK_AT) == 'V'
                        && head.get(WEBP_CHUNK_AT + 1) == 'P';
            case JPEG -> isSaidInJpeg(head);
        };
    }

    /** The size stands in the frame's head, behind any number of other segments and before the picture itself. */
    private static boolean isSaidInJpeg(ByteBuffer jpeg) {
        int at = 2;
        while (at + JPEG_LEAST <= jpeg.limit() && (jpeg.get(at) & 0xff) == 0xff) {
            int marker = jpeg.get(at + 1) & 0xff;
            if (isFrame(marker)) {
                return jpeg.getShort(at + JPEG_SIZE_AT) != 0 && jpeg.getShort(at + JPEG_SIZE_AT + 2) != 0;
            }
            boolean bare = marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
            if (!bare && jpeg.getShort(at + 2) == 0) {
                return false;
            }
            at += marker == 0xff ? 1 : bare ? 2 : 2 + (jpeg.getShort(at + 2) & 0xffff);
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
