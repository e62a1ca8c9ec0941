package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverCommandTest {
    private static final String WIDE = "issues/images/001-cover.png";
    private static final String SQUARE = "issues/images/001-cover-square.png";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_is_built() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1", "--theme", "主题").succeeds();
    }

    private BufferedImage picture(String name) throws IOException {
        return ImageIO.read(digest.path(name).toFile());
    }

    private void template(String body) {
        digest.write("templates/cover.svg", "<svg width='470' height='200'>\n" + body + "\n</svg>");
    }

    @Test
    void a_cover_is_cropped_from_a_picture_and_kept_unless_forced() throws IOException {
        digest.write("photo.png", NoiseImages.png(300, 300));

        CommandResult run = digest.run("cover", "--from", "photo.png").succeeds();

        run.output().isEqualTo(WIDE + "\n" + SQUARE + "\n");
        assertThat(picture(WIDE).getWidth()).isEqualTo(1410);
        assertThat(picture(WIDE).getHeight()).isEqualTo(600);
        assertThat(picture(SQUARE).getWidth()).isEqualTo(600);
        assertThat(picture(SQUARE).getHeight()).isEqualTo(600);
        digest.run("cover", "1", "--from", "photo.png").exits(1).messages().contains("--force");
        digest.run("cover", "1", "--from", "photo.png", "--force").succeeds();
    }

    @Test
    void what_a_template_says_is_drawn() throws IOException {
        template("<rect x='0' y='0' width='235' height='200' fill='#f00'/>"
                + "<circle cx='400' cy='100' r='20' fill='#00ff00'/>"
                + "<line x1='235' y1='10' x2='470' y2='10' stroke='#0000ff' stroke-width='6'/>");

        CommandResult run = digest.run("cover", "1");

        // Without a Chinese font this machine can draw none, and says so.
        if (run.code() != 0) {
            run.messages().contains("No font", "fonts-noto-cjk");
            return;
        }
        assertThat(picture(WIDE).getRGB(10, 100) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(picture(WIDE).getRGB(400, 100) & 0xFFFFFF).isEqualTo(0x00FF00);
        assertThat(picture(WIDE).getRGB(300, 10) & 0xFFFFFF).isEqualTo(0x0000FF);
        assertThat(picture(WIDE).getRGB(300, 100) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void what_is_no_cover_is_told_with_its_line() {
        template("<image href='http://example.org/x'/>");
        CommandResult run = digest.run("cover", "1").exits(1);
        run.messages().contains("templates/cover.svg:2: covers cannot have <image>");
        assertThat(digest.path(WIDE)).doesNotExist();
    }

    @Test
    void a_dry_run_and_wrong_arguments_write_nothing() {
        digest.write("photo.png", NoiseImages.png(30, 30));
        digest.run("cover", "--from", "photo.png", "--dry-run").succeeds();
        digest.run("cover", "1", "2").exits(2);
        digest.run("cover", "7").exits(1);
        digest.run("cover", "1", "--from", "digest.yaml").exits(1).messages().contains("digest.yaml");
        assertThat(digest.path(WIDE)).doesNotExist();
    }
}
