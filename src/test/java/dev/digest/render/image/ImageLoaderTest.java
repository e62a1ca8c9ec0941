package dev.digest.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.Inline.InlineImage;
import dev.digest.problem.Problem;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that a draft names: found beside it, never outside the newsletter, never fetched, never too large. */
class ImageLoaderTest {
    private static final int MOST = 2_000;

    @TempDir
    private Path parent = Path.of("");

    private Path root = parent;
    private Path issues = parent;

    @BeforeEach
    void a_newsletter() throws IOException {
        root = parent.resolve("newsletter");
        issues = root.resolve("issues");
        Files.createDirectories(issues);
        write(issues.resolve("a b.png"), NoiseImages.png(4, 3));
        write(root.resolve("shared.jpg"), NoiseImages.jpeg(4, 3));
        write(parent.resolve("outside.png"), NoiseImages.png(4, 3));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private ImageLoader loader() {
        return loader(ImageSupport.BROWSERS);
    }

    private ImageLoader loader(ImageSupport support) {
        return new ImageLoader(new ImageLoader.DraftLocation("007.md", issues, root), MOST, support);
    }

    private static InlineImage image(String path) {
        return new InlineImage("图", "", path, 3);
    }

    private Problem problem(String path) {
        ImageLoader loader = loader();
        assertThat(loader.load(image(path))).isEmpty();
        assertThat(loader.problems()).hasSize(1);
        Problem problem = loader.problems().get(0);
        assertThat(problem.details().get(0)).isEqualTo("007.md:3");
        assertThat(problem.details().get(1)).isEqualTo(path);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "a b.png, image/png",
        "a%20b.png, image/png",
        "../shared.jpg, image/jpeg",
        "./../issues/a b.png, image/png"
    })
    void an_image_is_found_from_the_draft(String path, String type) {
        ImageLoader loader = loader();
        assertThat(loader.load(image(path)).map(ImageData::type)).contains(type);
        assertThat(loader.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.png                     | render.image-missing",
                "../../outside.png          | render.image-outside",
                "/etc/passwd                | render.image-outside",
                "..                         | render.image-format",
                "https://example.org/x.png  | render.image-elsewhere",
                "//example.org/x.png        | render.image-elsewhere",
                "file:///etc/passwd         | render.image-elsewhere",
                "javascript:alert(1)        | render.image-elsewhere",
                "data:image/png;base64,AAAA | render.image-elsewhere"
            })
    void what_cannot_be_shown_is_told_with_its_place(String path, String key) {
        assertThat(problem(path).key()).isEqualTo(key);
    }

    @Test
    void a_path_that_no_file_can_have_is_missing() {
        assertThat(problem("a\u0000b.png").key()).isEqualTo("render.image-missing");
    }

    @Test
    void what_looks_like_an_image_by_its_name_alone_is_none() throws IOException {
        write(issues.resolve("text.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        write(
                issues.resolve("vector.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        write(issues.resolve("empty.png"), new byte[0]);
        for (String path : List.of("text.png", "vector.svg", "empty.png")) {
            assertThat(problem(path).key()).as(path).isEqualTo("render.image-format");
        }
    }

    @Test
    void a_link_that_leads_outside_is_not_followed() throws IOException {
        Files.createSymbolicLink(issues.resolve("link.png"), parent.resolve("outside.png"));
        Files.createSymbolicLink(issues.resolve("inside.png"), issues.resolve("a b.png"));
        assertThat(problem("link.png").key()).isEqualTo("render.image-outside");
        assertThat(loader().load(image("inside.png"))).isPresent();
    }

    @Test
    void an_image_that_is_too_large_is_told_with_what_is_allowed() throws IOException {
        write(issues.resolve("large.png"), new byte[MOST + 1]);
        Problem problem = problem("large.png");
        assertThat(problem.key()).isEqualTo("render.image-large");
        assertThat(problem.details().get(2)).isEqualTo((long) MOST >> 10);
    }

    @Test
    void all_images_together_have_ten_times_the_space_of_one() throws IOException {
        byte[] image = Arrays.copyOf(NoiseImages.png(4, 3), MOST);
        write(issues.resolve("whole.png"), image);
        ImageLoader loader = loader();
        for (int i = 0; i < 10; i++) {
            assertThat(loader.load(image("whole.png"))).isPresent();
        }
        assertThat(loader.load(image("whole.png"))).isEmpty();
        assertThat(loader.problems()).extracting(Problem::key).containsExactly("render.image-large");
    }

    @Test
    void each_problem_is_told_in_the_order_of_the_draft() {
        ImageLoader loader = loader();
        loader.load(image("one.png"));
        loader.load(image("a b.png"));
        loader.load(image("https://example.org/two.png"));
        assertThat(loader.problems())
                .extracting(Problem::key)
                .containsExactly("render.image-missing", "render.image-elsewhere");
    }

    @Test
    void an_image_is_embedded_unless_it_is_stored_elsewhere() {
        ImageData image = loader().load(image("a b.png")).orElseThrow();
        assertThat(loader().address(image)).startsWith("data:image/png;base64,iVBOR");
        ImageLoader stored = new ImageLoader(
                new ImageLoader.DraftLocation("007.md", issues, root),
                MOST,
                ImageSupport.BROWSERS,
                data -> "images/x." + data.extension());
        assertThat(stored.address(image)).isEqualTo("images/x.png");
    }

    @ParameterizedTest
    @CsvSource({
        "BROWSERS, x.webp, true,  ",
        "MAIL,     x.gif,  true,  ",
        "MAIL,     x.webp, true,  mail.image-format: [007.md:3; x.webp; WebP]",
        "WECHAT,   x.jpeg, true,  ",
        "WECHAT,   x.gif,  false, wechat.image-format: [007.md:3; x.gif; GIF]",
        "WECHAT,   x.webp, false, wechat.image-format: [007.md:3; x.webp; WebP]",
        "WORD,     x.gif,  true,  ",
        "WORD,     x.webp, false, docx.image-format: [007.md:3; x.webp; WebP]"
    })
    void a_format_that_is_not_shown_is_told_with_its_line(
            ImageSupport support, String path, boolean loaded, @Nullable String problem) throws IOException {
        write(issues.resolve("x.jpeg"), NoiseImages.jpeg(4, 3));
        write(issues.resolve("x.gif"), NoiseImages.gif(4, 3));
        write(issues.resolve("x.webp"), NoiseImages.webp());
        ImageLoader loader = loader(support);
        assertThat(loader.load(image(path)).isPresent()).isEqualTo(loaded);
        assertThat(loader.shown()).isEqualTo(loaded ? 1 : 0);
        assertThat(loader.problems())
                .extracting(one -> one.key() + ": " + one.details().toString().replace(",", ";"))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void a_damaged_image_is_told_with_its_line_where_it_must_be_whole() throws IOException {
        write(issues.resolve("half.png"), NoiseImages.damaged());
        ImageLoader loader = loader();
        assertThat(loader.damage(image("half.png")).map(Problem::key)).contains("render.image-damaged");
        assertThat(loader.damage(image("a b.png"))).isEmpty();
        assertThat(loader.damage(image("none.png"))).isEmpty();
        assertThat(loader.problems()).isEmpty();

        assertThat(loader.loadWhole(image("half.png"))).isEmpty();
        assertThat(loader.loadWhole(image("a b.png"))).isPresent();
        assertThat(loader.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("render.image-damaged");
            assertThat(problem.details()).containsExactly("007.md:3", "half.png");
        });
        assertThat(loader.shown()).isEqualTo(1);
    }

    @Test
    void the_first_bytes_say_what_an_image_is() {
        assertThat(ImageData.of(NoiseImages.webp()).map(ImageData::extension)).contains("webp");
        assertThat(ImageData.of(NoiseImages.jpeg(2, 2)).map(ImageData::extension))
                .contains("jpeg");
        assertThat(ImageData.of(NoiseImages.gif(2, 2)).map(ImageData::extension))
                .contains("gif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0089PNG", "RIFF....WAVE", "BM", "<svg/>", "%PDF-1.7", "GIF"})
    void other_bytes_are_no_image(String start) {
        assertThat(ImageData.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Optional.empty());
    }
}
