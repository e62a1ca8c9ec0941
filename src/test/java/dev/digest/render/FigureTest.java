package dev.digest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.render.Figure.Format;
import dev.digest.testing.Plots;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void the_bytes_say_what_it_is_and_how_big() {
        assertThat(Figure.of(Plots.png(40, 30), "a.jpg"))
                .extracting(Figure::format, Figure::width, Figure::height)
                .containsExactly(Format.PNG, 40, 30);
        assertThat(Figure.of(Plots.jpeg(40, 30), "a").format()).isEqualTo(Format.JPEG);
        assertThat(Figure.of(Plots.gif(40, 30), "a").format()).isEqualTo(Format.GIF);
    }

    @Test
    void what_is_none_is_refused() {
        byte[] whole = Plots.png(400, 300);
        assertThat(whyNot("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("picture.none");
        assertThat(whyNot(new byte[0])).isEqualTo("picture.none");
        assertThat(whyNot("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("picture.none");
        assertThat(whyNot(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("picture.none");
    }

    /** A header of a few bytes can promise gigabytes. */
    @Test
    void one_that_would_fill_the_memory_is_not_decoded() {
        byte[] bomb = Plots.png(1, 1);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertThat(whyNot(bomb)).isEqualTo("picture.pixels");
    }

    @Test
    void one_that_fits_stays_as_it_is() {
        Figure picture = Figure.of(Plots.jpeg(40, 30), "a");
        assertThat(new Downscaling(100_000, 40).of(picture, "a")).isSameAs(picture);
        assertThat(new Downscaling(0, 0).of(picture, "a")).isSameAs(picture);
    }

    @Test
    void one_that_is_too_wide_or_too_heavy_gets_smaller_in_proportion() {
        Figure narrow = new Downscaling(0, 100).of(Figure.of(Plots.jpeg(400, 300), "a"), "a");
        assertThat(Figure.of(narrow.bytes(), "a"))
                .extracting(Figure::format, Figure::width, Figure::height)
                .containsExactly(Format.JPEG, 100, 75);
        Figure heavy = Figure.of(Plots.png(400, 300), "a");
        Figure light = new Downscaling(heavy.bytes().length / 3, 0).of(heavy, "a");
        assertThat(light.bytes()).hasSizeLessThanOrEqualTo(heavy.bytes().length / 3);
        assertThat(light.format()).isEqualTo(Format.PNG);
    }

    @Test
    void what_cannot_get_small_enough_is_told() {
        Figure picture = Figure.of(Plots.png(400, 300), "a");
        assertThat(catchThrowableOfType(Problem.class, () -> new Downscaling(10, 0).of(picture, "a"))
                        .key())
                .isEqualTo("picture.bytes");
    }

    private static String whyNot(byte[] bytes) {
        return catchThrowableOfType(Problem.class, () -> Figure.of(bytes, "a")).key();
    }
}
