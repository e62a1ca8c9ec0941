package dev.digest.render.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.render.image.ImageFile.ImageFormat;
import dev.digest.testing.NoiseImages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ImageFileTest {
    @Test
    void the_bytes_say_what_it_is_and_how_big() {
        assertThat(ImageFile.of(NoiseImages.png(40, 30), "a.jpg"))
                .extracting(ImageFile::format, ImageFile::width, ImageFile::height)
                .containsExactly(ImageFormat.PNG, 40, 30);
        assertThat(ImageFile.of(NoiseImages.jpeg(40, 30), "a").format()).isEqualTo(ImageFormat.JPEG);
        assertThat(ImageFile.of(NoiseImages.gif(40, 30), "a").format()).isEqualTo(ImageFormat.GIF);
    }

    @Test
    void what_is_none_is_refused() {
        byte[] whole = NoiseImages.png(400, 300);
        assertThat(whyNot("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("picture.none");
        assertThat(whyNot(new byte[0])).isEqualTo("picture.none");
        assertThat(whyNot("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("picture.none");
        assertThat(whyNot(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("picture.none");
    }

    /** A header of a few bytes can promise gigabytes. */
    @Test
    void one_that_would_fill_the_memory_is_not_decoded() {
        byte[] bomb = NoiseImages.png(1, 1);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(whyNot(bomb)).isEqualTo("picture.pixels");
    }

    @Test
    void one_that_fits_stays_as_it_is() {
        ImageFile picture = ImageFile.of(NoiseImages.jpeg(40, 30), "a");
        assertThat(new ImageScaler(100_000, 40).scale(picture, "a")).isSameAs(picture);
        assertThat(new ImageScaler(0, 0).scale(picture, "a")).isSameAs(picture);
    }

    @Test
    void one_that_is_too_wide_or_too_heavy_gets_smaller_in_proportion() {
        ImageFile narrow = new ImageScaler(0, 100).scale(ImageFile.of(NoiseImages.jpeg(400, 300), "a"), "a");
        assertThat(ImageFile.of(narrow.bytes(), "a"))
                .extracting(ImageFile::format, ImageFile::width, ImageFile::height)
                .containsExactly(ImageFormat.JPEG, 100, 75);
        ImageFile heavy = ImageFile.of(NoiseImages.png(400, 300), "a");
        ImageFile light = new ImageScaler(heavy.bytes().length / 3, 0).scale(heavy, "a");
        assertThat(light.bytes()).hasSizeLessThanOrEqualTo(heavy.bytes().length / 3);
        assertThat(light.format()).isEqualTo(ImageFormat.PNG);
    }

    @Test
    void what_cannot_get_small_enough_is_told() {
        ImageFile picture = ImageFile.of(NoiseImages.png(400, 300), "a");
        assertThat(catchThrowableOfType(Problem.class, () -> new ImageScaler(10, 0).scale(picture, "a"))
                        .key())
                .isEqualTo("picture.bytes");
    }

    private static String whyNot(byte[] bytes) {
        return catchThrowableOfType(Problem.class, () -> ImageFile.of(bytes, "a"))
                .key();
    }
}
