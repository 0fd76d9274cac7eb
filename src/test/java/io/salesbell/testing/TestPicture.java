package io.salesbell.testing;

import java.util.Arrays;
import java.util.Base64;

/** A small picture that any viewer would show. */
public final class TestPicture {
    private TestPicture() {}

    /** One dot, as PNG. */
    public static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** The same with bytes behind its end, which make it another one. */
    public static byte[] png(byte[] behind) {
        byte[] picture = png();
        byte[] longer = Arrays.copyOf(picture, picture.length + behind.length);
        System.arraycopy(behind, 0, longer, picture.length, behind.length);
        return longer;
    }

    /** A file that begins like a PNG and is none. */
    public static byte[] hollow() {
        return Arrays.copyOf(png(), 12);
    }
}
