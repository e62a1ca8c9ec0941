package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that the search in the browser loads: JSON in the call of a function. */
class SearchFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private SiteFixture site = new SiteFixture(folder);

    @BeforeEach
    void site() {
        site = new SiteFixture(folder.resolve("site"));
    }

    private List<?> papers(String span) {
        String script = site.read("search/" + span + ".js");
        assertThat(script).startsWith("digestSearch.papers(").endsWith(");\n");
        return (List<?>) Json.read(script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')));
    }

    @Test
    void a_paper_is_found_by_all_that_is_known_of_it() {
        String entry = """
                **标题**：甲大学 | Alpha（阿尔法）

                **作者**：Ada Example

                **简介**：甲的**简介**

                **推荐理由**：值得一读

                **论文下载**：<https://arxiv.org/pdf/2210.00001>

                """;
        site.write(site.published(1, "2022-10-31", SiteFixture.markdown(1, "CV研究", entry)));
        assertThat(papers("1-50"))
                .singleElement()
                .isEqualTo(List.of(
                        "Alpha",
                        "阿尔法",
                        "甲大学 · Ada Example",
                        "CV研究",
                        1L,
                        "#entry-arxiv-2210.00001",
                        "arXiv:2210.00001 《试刊》第1期：主题1 甲的简介 值得一读"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "a\u2028b\u2029c",
                "\"); alert(1); (\"",
                "\\u003c/script>",
                "\\"
            })
    void no_text_ends_the_script_that_it_is_in(String title) {
        site.write(site.published(
                1,
                "2022-10-31",
                SiteFixture.markdown(1, "CV研究", SiteFixture.entry(title.replace("<", "\\<"), "2210.00001", "甲"))));
        assertThat(site.read("search/1-50.js")).doesNotContain("<", "\u2028", "\u2029");
        assertThat(papers("1-50")).hasSize(1);
    }

    @Test
    void files_are_of_fifty_issues_and_their_list_begins_with_the_newest() {
        site.write(
                site.published(
                        50, "2022-10-31", SiteFixture.markdown(50, "CV研究", SiteFixture.entry("A", "2210.00001", "甲"))),
                site.published(
                        51, "2022-11-07", SiteFixture.markdown(51, "CV研究", SiteFixture.entry("B", "2210.00002", "乙"))),
                site.published(
                        201,
                        "2025-11-07",
                        SiteFixture.markdown(201, "CV研究", SiteFixture.entry("C", "2210.00003", "丙"))));
        assertThat(site.read("search/index.js")).isEqualTo("digestSearch.spans([\"201-250\",\"51-100\",\"1-50\"]);\n");
        assertThat(papers("1-50")).hasSize(1);
        assertThat(papers("51-100")).hasSize(1);
    }

    @Test
    void a_full_file_stays_as_it_is_when_issues_are_added() {
        SiteIssue first = site.published(
                50, "2022-10-31", SiteFixture.markdown(50, "CV研究", SiteFixture.entry("A", "2210.00001", "甲")));
        site.write(first);
        String before = site.read("search/1-50.js");
        site.write(
                first,
                site.published(
                        51, "2022-11-07", SiteFixture.markdown(51, "CV研究", SiteFixture.entry("A", "2210.00001", "甲"))));
        assertThat(site.read("search/1-50.js")).isEqualTo(before);
        assertThat(site.files()).doesNotContain("search/51-100.js");
    }
}
