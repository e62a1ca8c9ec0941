package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.LoopbackServer;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureImporterTest {
    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void papers() {
        digest = ReadyPapers.createIn(folder);
    }

    private String figure() {
        return (String) digest.run("show", "2210.00001", "--json").json().get("figure");
    }

    @Test
    void a_file_is_copied_beside_the_issues_and_shown_under_the_summary() throws IOException {
        byte[] bytes = NoiseImages.png(40, 30);
        String file = digest.write("my plot (1).PNG", bytes);
        digest.run("summarize", "2210.00001", "--figure", file, "--caption", "方法一览")
                .succeeds()
                .messages()
                .isEmpty();
        assertThat(figure()).matches("images/arXiv-2210\\.00001-[0-9a-f]{12}\\.png");
        assertThat(Files.readAllBytes(digest.path("issues/" + figure()))).isEqualTo(bytes);
        digest.run("build-issue", "1").succeeds().messages().doesNotContain("images/");
        assertThat(digest.read("issues/001.md")).contains("甲的简介\n\n![方法一览](" + figure() + ")\n\n**论文下载**");
        digest.run("check", "1").output().doesNotContain("images");
        digest.run("show", "2210.00001").output().contains("caption: 方法一览");
    }

    @Test
    void a_paper_without_one_says_so() {
        Map<?, ?> json = digest.run("show", "2210.00001", "--json").json();
        assertThat(json.get("figure")).isNull();
        assertThat(json.get("caption")).isNull();
        assertThat(json.containsKey("figure")).isTrue();
    }

    @Test
    void sheets_bring_pictures_along() {
        digest.write("plot.gif", NoiseImages.gif(40, 30));
        String sheet =
                digest.write("sheet.md", "---\nid: 2210.00001\nfigure: plot.gif\ncaption: \"图 [1]\"\n---\n新的简介\n");
        digest.run("summarize", "--file", sheet).succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read("issues/001.md")).contains("![图 \\[1\\]](" + figure() + ")");
    }

    @Test
    void a_sheet_that_names_the_picture_as_it_was_shown_changes_nothing() {
        digest.run("summarize", "2210.00001", "--figure", digest.write("plot.png", NoiseImages.png(40, 30)))
                .succeeds();
        String before = figure();
        digest.withEditor("sed -i 's/甲的简介/别的简介/' \"$1\"")
                .run("summarize", "2210.00001")
                .succeeds();
        assertThat(figure()).isEqualTo(before);
        String sheet = digest.write("sheet.md", "---\nid: 2210.00001\nfigure: " + before + "\n---\n");
        digest.run("summarize", "--file", sheet).succeeds();
        assertThat(figure()).isEqualTo(before);
    }

    @Test
    void nothing_takes_it_away_and_its_words_with_it() {
        digest.run(
                        "summarize",
                        "2210.00001",
                        "--figure",
                        digest.write("plot.png", NoiseImages.png(40, 30)),
                        "--caption",
                        "图")
                .succeeds();
        digest.run("summarize", "2210.00001", "--figure", "").succeeds();
        assertThat(figure()).isNull();
        assertThat(digest.run("show", "2210.00001", "--json").json().get("caption"))
                .isNull();
    }

    @Test
    void what_is_no_picture_is_refused_and_nothing_changes() {
        digest.run("summarize", "2210.00001", "--figure", digest.write("plot.png", "<svg/>"))
                .exits(1)
                .messages()
                .contains("plot.png", "PNG, JPEG");
        digest.run("summarize", "2210.00001", "--figure", "missing.png")
                .exits(1)
                .messages()
                .contains("missing.png");
        digest.run("summarize", "2210.00001", "--figure", "digest.yaml", "--text", "别的")
                .exits(1);
        assertThat(digest.path("issues/images")).doesNotExist();
        digest.run("show", "2210.00001").output().contains("甲的简介");
    }

    @Test
    void one_that_is_too_big_is_refused_or_made_smaller_on_request() throws IOException {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("max-bytes: 1000000", "max-bytes: 50000"));
        String file = digest.write("plot.png", NoiseImages.png(400, 300));
        digest.run("summarize", "2210.00001", "--figure", file)
                .exits(1)
                .messages()
                .contains("50 KB", "--downscale");
        digest.run("summarize", "2210.00001", "--figure", file, "--downscale").succeeds();
        assertThat(Files.size(digest.path("issues/" + figure()))).isLessThanOrEqualTo(50_000);
    }

    @Test
    void one_that_is_wide_is_told_of_and_one_without_words_as_well() {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("max-width: 1080", "max-width: 30"));
        digest.run("summarize", "2210.00001", "--figure", digest.write("plot.jpg", NoiseImages.jpeg(40, 30)))
                .succeeds()
                .messages()
                .contains("40", "figure.max-width", "--caption");
    }

    @Test
    void an_address_is_fetched_but_not_offline_and_not_from_private_networks() throws IOException {
        try (LoopbackServer server = new LoopbackServer(
                "/plot.png", exchange -> LoopbackServer.answer(exchange, 200, NoiseImages.png(40, 30)))) {
            String host = server.address();
            String[] command = {"summarize", "2210.00001", "--figure", host + "/plot.png"};
            digest.run(command).exits(1).messages().contains("private");
            digest.withVariable("DIGEST_ALLOW_PRIVATE", "true");
            digest.run("--offline", command[0], command[1], command[2], command[3])
                    .exits(1)
                    .messages()
                    .contains("--offline");
            digest.run(command).succeeds();
            assertThat(figure()).startsWith("images/arXiv-2210.00001-");
            digest.run("summarize", "2210.00001", "--figure", host + "/nothing.png")
                    .exits(1)
                    .messages()
                    .contains("404");
        }
    }

    @Test
    void a_picture_that_has_gone_and_a_template_without_place_for_it_are_told() throws IOException {
        digest.run("summarize", "2210.00001", "--figure", digest.write("plot.png", NoiseImages.png(40, 30)))
                .succeeds();
        Files.delete(digest.path("issues/" + figure()));
        digest.run("build-issue", "1").succeeds().messages().contains("figure not found");
        digest.write("templates/issue.md", "# {{heading}}\n");
        digest.run("build-issue", "1").succeeds().messages().contains("{{figure}}");
    }

    @Test
    void a_picture_that_an_editor_puts_into_the_file_is_published_with_it() {
        digest.run("build-issue", "1").succeeds();
        digest.write("issues/images/hand.png", NoiseImages.png(40, 30));
        digest.write(
                "issues/001.md", digest.read("issues/001.md").replace("甲的简介\n", "甲的简介\n\n![手添的](images/hand.png)\n"));
        digest.run("publish", "1").succeeds().messages().doesNotContain("not recognised");
        assertThat(figure()).isEqualTo("images/hand.png");
    }
}
