package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a picture. */
class PictureFormatTests {
    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void aPictureIsKnownByItsHead(String format, String mediaType) throws IOException {
        assertThat(PictureFormat.of(picture(format)).map(PictureFormat::mediaType))
                .contains(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatOnlyBeginsLikeAPictureIsNone(String format) throws IOException {
        byte[] begun = Arrays.copyOf(picture(format), 60);
        byte[] broken = "broken from here on".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(broken, 0, begun, 6 + (format.equals("png") ? 2 : 0), broken.length);
        if (format.equals("gif")) {
            Arrays.fill(begun, 6, 10, (byte) 0);
        }
        assertThat(PictureFormat.of(begun)).isEmpty();
        assertThat(PictureFormat.of(Arrays.copyOf(picture(format), 8))).isEmpty();
    }

    @Test
    void aJpegWithoutEndIsReadToItsEndOnce() {
        byte[] endless = new byte[1 << 20];
        Arrays.fill(endless, (byte) 0xff);
        endless[1] = (byte) 0xd8;
        assertThat(PictureFormat.of(endless)).isEmpty();
        assertThat(PictureFormat.of("RIFF\0\0\0\0WEBPVP8 \0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
