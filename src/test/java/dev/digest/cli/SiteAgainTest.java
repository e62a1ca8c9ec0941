package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that is written again is what it would be if it were written for the first time, whatever happened between.
 */
class SiteAgainTest {
    private static final String IMPORTED = """
            # 《试刊》第3期：重来

            2022-11-14

            ## 论文推荐

            ### 【NLP研究】

            **标题**：甲大学 | Delta（丁）

            **简介**：丁的简介

            **论文下载**：<https://arxiv.org/pdf/2211.00009>
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestProgram digest = new TestProgram(folder);

    /** Issue 1 has a file with an image, issue 3 is in the library alone. */
    @BeforeEach
    void site() throws IOException {
        digest = ReadyPapers.createIn(folder);
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replace("url: \"\"", "url: https://weekly.example.org/archive/"));
        digest.run("build-issue", "1", "2210.00001", "2210.00002", "--theme", "开始", "--date", "2022-10-31")
                .succeeds();
        digest.run("publish", "1").succeeds();
        Files.createDirectories(digest.path("issues/images"));
        Files.write(digest.path("issues/images/plot.png"), NoiseImages.png(40, 30));
        digest.write("issues/001.md", digest.read("issues/001.md") + "\n![图](images/plot.png)\n");
        digest.run("import", digest.write("old.md", IMPORTED)).succeeds();
        digest.run("site").succeeds();
    }

    @AfterEach
    void it_is_what_it_would_be_at_first() throws IOException {
        digest.run("site", "--out", "new").succeeds();
        Map<String, String> first = contents("new");
        assertThat(contents("site").keySet()).isEqualTo(first.keySet());
        contents("site").forEach((file, text) -> assertThat(text).as(file).isEqualTo(first.get(file)));
    }

    private Map<String, String> contents(String name) throws IOException {
        Path site = digest.path(name);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        site.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private long written() {
        return (Long) digest.run("site", "--json").succeeds().json().get("written");
    }

    private List<Path> state() throws IOException {
        try (Stream<Path> files = Files.list(digest.path(".digest"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("site-"))
                    .toList();
        }
    }

    @Test
    void a_file_that_was_changed_or_deleted_is_written_again() throws IOException {
        Files.delete(digest.path("site/issues/001.html"));
        digest.write("site/papers/index.html", "changed by somebody");
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void a_change_that_keeps_the_size_of_a_file_is_noticed() {
        String page = digest.read("site/issues/003.html");
        digest.write("site/issues/003.html", page.replace("丁的简介", "戊的简介"));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void an_image_that_was_deleted_is_written_again() throws IOException {
        try (Stream<Path> images = Files.list(digest.path("site/images"))) {
            Files.delete(images.findFirst().orElseThrow());
        }
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void an_edited_issue_changes_its_page() {
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的另一份简介"));
        assertThat(written()).isPositive();
        assertThat(digest.read("site/issues/001.html")).contains("甲的另一份简介");
    }

    @Test
    void another_heading_changes_the_pages_beside_it() {
        digest.write("issues/001.md", digest.read("issues/001.md").replace("：开始", "：新的开始"));
        assertThat(written()).isPositive();
        assertThat(digest.read("site/issues/003.html")).contains("新的开始");
    }

    @Test
    void another_image_under_the_same_name_is_shown() throws IOException {
        Files.write(digest.path("issues/images/plot.png"), NoiseImages.png(20, 20));
        assertThat(written()).isPositive();
    }

    @Test
    void a_text_of_the_library_that_changed_is_shown() {
        digest.run("summarize", "2211.00009", "--text", "丁的第二份简介").succeeds();
        assertThat(written()).isPositive();
        assertThat(digest.read("site/issues/003.html")).contains("丁的第二份简介");
    }

    @Test
    void an_issue_that_gets_a_file_is_read_from_there() {
        digest.write("issues/003.md", IMPORTED.replace("丁的简介", "文件里的简介"));
        assertThat(written()).isPositive();
        assertThat(digest.read("site/issues/003.html")).contains("文件里的简介");
    }

    @Test
    void templates_and_settings_apply_to_every_page() {
        digest.write("templates/site.html", "<title>{{title}}</title>\n{{#issue}}{{{body}}}{{/issue}}\n");
        assertThat(written()).isGreaterThan(5);
        digest.write("digest.yaml", digest.read("digest.yaml").replace("name: 试刊", "name: 新刊"));
        assertThat(written()).isPositive();
    }

    @Test
    void a_state_that_is_broken_off_or_damaged_is_ignored() throws IOException {
        for (Path file : state()) {
            String text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.length() / 2));
        }
        assertThat(written()).isZero();
        for (Path file : state()) {
            Files.writeString(file, "{}\n");
        }
        assertThat(written()).isZero();
    }

    @Test
    void the_state_of_a_site_that_was_put_back_in_time_is_not_believed() throws IOException {
        Map<String, String> before = contents("site");
        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的另一份简介"));
        digest.run("site").succeeds();
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.write(
                    digest.path("site").resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(written()).isPositive();
    }
}
