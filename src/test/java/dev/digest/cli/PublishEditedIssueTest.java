package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What was published is what is recorded: an issue edited by hand between building and publishing. */
class PublishEditedIssueTest {
    private static final String FILE = "issues/001.md";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void an_issue_is_built() {
        digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1", "2210.00001", "2210.00002").succeeds();
    }

    private void edit(String from, String to) {
        String text = digest.read(FILE);
        assertThat(text).contains(from);
        digest.write(FILE, text.replace(from, to));
    }

    private String show(String ref) {
        return digest.run("show", ref, "--json").json().toString();
    }

    private List<String> rows(String sql) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + digest.path(".digest/library.db"));
        try (Connection connection = source.getConnection();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    @Test
    void what_was_edited_is_shown_down_to_the_character() {
        edit("甲的简介", "甲的简介。");
        digest.run("publish", "1", "--dry-run").succeeds().messages().contains("would be recorded");
        digest.onColourTerminal(80).run("publish", "1").succeeds().messages().contains("甲的简介\u001B[7m。\u001B[27m");
    }

    @Test
    void edited_words_flow_back_and_the_older_ones_are_kept() throws SQLException {
        edit("甲的简介", "改过的 *简介*");
        edit("Alpha[", "A New Alpha(甲)[".replace("(", "（").replace(")", "）"));
        edit("Ada Example\n\n**简介**：改", "Ada E.等\n\n**简介**：改");
        edit("<https://arxiv.org/pdf/2210.00001.pdf>", "<https://arxiv.org/pdf/2210.00001v2.pdf>");
        digest.run("publish", "1").succeeds().messages().contains("edited by hand");
        assertThat(show("2210.00001"))
                .contains(
                        "title=A New Alpha",
                        "titleZh=甲",
                        "summary=改过的 *简介*",
                        "downloadUrl=https://arxiv.org/pdf/2210.00001v2.pdf");
        assertThat(rows("SELECT authors FROM curation WHERE paper_id = 'arXiv:2210.00001'"))
                .containsExactly("Ada E.等");
        assertThat(rows("SELECT before ->> 'summary' FROM change_row WHERE paper_id = 'arXiv:2210.00001'"))
                .contains("甲的简介");
    }

    @Test
    void what_was_written_since_is_not_lost_under_the_edited_file() {
        edit("甲的简介", "改过的简介");
        digest.run("summarize", "2210.00002", "--text=更新的简介").succeeds();
        String before = show("2210.00002");
        digest.run("publish", "1").exits(1).messages().contains("2210.00002: ", "build-issue 1 --force");
        assertThat(show("2210.00002")).isEqualTo(before);
        digest.run("build-issue", "1", "--force").succeeds();
        edit("甲的简介", "改过的简介");
        digest.run("publish", "1").succeeds();
        assertThat(show("2210.00001")).contains("summary=改过的简介");
    }

    @Test
    void what_check_has_fixed_keeps_nobody_from_publishing() {
        edit("甲的简介", "改过的简介。。");
        edit("乙的简介", "乙的简介。。");
        digest.run("check", "1", "--fix");
        digest.run("publish", "1").succeeds();
        assertThat(show("2210.00001")).contains("summary=改过的简介。,");
    }

    @Test
    void what_nobody_touched_is_no_curators_word() throws SQLException {
        edit("甲的简介", "改过的简介");
        digest.run("publish", "1").succeeds();
        assertThat(rows("SELECT coalesce(title, '') || coalesce(authors, '') || coalesce(download_url, '')"
                        + " || coalesce(detail_url, '') FROM curation"))
                .containsOnly("");
        assertThat(
                        rows(
                                "SELECT count(*) FROM change_row WHERE paper_id = 'arXiv:2210.00002' AND place = 'curation' AND kind = '~'"))
                .containsExactly("0");
    }

    @Test
    void the_issue_can_be_built_again_as_it_was_published() {
        edit("甲的简介", "改过的简介");
        edit("Beta[", "Beta \\_x\\_[");
        String published = digest.read(FILE);
        digest.run("publish", "1").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(published);
    }

    @Test
    void a_footer_edited_by_hand_is_the_issues_own() {
        digest.write("templates/footer.md", "欢迎订阅\n\n![群](group.png)\n");
        digest.run("build-issue", "1").succeeds();
        edit("欢迎订阅", "欢迎订阅本刊");
        String published = digest.read(FILE);
        digest.run("publish", "1").succeeds();
        digest.run("build-issue", "1").succeeds();
        assertThat(digest.read(FILE)).isEqualTo(published);
    }

    @Test
    void the_same_paper_twice_is_refused_with_both_lines() {
        edit("<https://arxiv.org/pdf/2210.00002.pdf>", "<https://arxiv.org/pdf/2210.00001.pdf>");
        digest.run("publish", "1").exits(1).messages().contains("arXiv:2210.00001", "lines");
        digest.run("issues").output().startsWith("1\tdraft");
    }

    @Test
    void a_summary_or_number_that_was_lost_is_told_and_nothing_changes() {
        String text = digest.read(FILE);
        edit("**简介**：甲的简介\n\n", "");
        digest.run("publish", "1").exits(1).messages().contains("issues/001.md:", "summary");
        digest.write(FILE, text.replace("第1期", "第2期").replace("No.1", "No.2"));
        digest.run("publish", "1").exits(1).messages().contains("issue 2");
        digest.write(FILE, "Nothing of an issue\n");
        digest.run("publish", "1").exits(1);
        digest.run("issues").output().startsWith("1\tdraft");
    }

    @Test
    void a_line_that_is_not_understood_is_told() {
        edit("### 【NLP研究】", "### 【NLP研究】\n\n这一行谁也不懂");
        digest.run("publish", "1").succeeds().messages().contains("这一行谁也不懂");
    }

    @Test
    void a_published_issue_is_corrected_by_publishing_its_edited_file_again() {
        digest.run("publish", "1").succeeds();
        edit("甲的简介", "更正后的简介");
        digest.atTime("2022-11-02T09:00:00Z");
        digest.run("publish", "1").succeeds().messages().contains("Corrections to issue 1");
        assertThat(show("2210.00001")).contains("summary=更正后的简介");
        assertThat(digest.run("issues", "--json").json().toString())
                .contains("publishedAt=2022-10-31T12:00:00Z", "correctedAt=2022-11-02T09:00:00Z");
        digest.run("publish", "1").succeeds().messages().contains("already published");
    }

    @Test
    void a_correction_does_not_undo_what_was_written_in_the_library_since() {
        digest.run("publish", "1").succeeds();
        digest.run("summarize", "2210.00002", "--text", "库里更新的简介").succeeds();
        edit("甲的简介", "更正后的简介");
        digest.run("publish", "1").exits(1).messages().contains("2210.00002");
        assertThat(show("2210.00002")).contains("summary=库里更新的简介");
    }

    @Test
    void the_feed_tells_that_an_issue_was_corrected() {
        digest.run("config", "set", "site.url", "https://example.org/").succeeds();
        digest.run("publish", "1").succeeds();
        edit("甲的简介", "更正后的简介");
        digest.atTime("2022-11-02T09:00:00Z");
        digest.run("publish", "1").succeeds();
        digest.run("site").succeeds();
        assertThat(digest.read("site/feed.xml")).contains("2022-11-02T09:00:00Z");
    }

    @Test
    void a_correction_can_be_undone() {
        digest.run("publish", "1").succeeds();
        edit("甲的简介", "更正后的简介");
        digest.run("publish", "1").succeeds();
        digest.run("undo").succeeds();
        assertThat(show("2210.00001")).contains("summary=甲的简介");
        assertThat(digest.run("issues", "--json").json().toString()).contains("state=published", "correctedAt=null");
    }

    @Test
    void what_readers_have_is_not_built_anew_without_consent() {
        digest.run("publish", "1").succeeds();
        digest.run("build-issue", "1").succeeds();
        digest.run("summarize", "2210.00001", "--text", "后来写的简介").succeeds();
        String published = digest.read("issues/001.md");
        digest.run("build-issue", "1")
                .exits(1)
                .messages()
                .contains("published on 2022-10-31; rebuilding changes issues/001.md", "--force", "digest publish 1");
        assertThat(digest.read("issues/001.md")).isEqualTo(published);
        digest.onTerminal(80)
                .withInput("n\n")
                .run("build-issue", "1")
                .exits(1)
                .messages()
                .contains("Rebuild it?");
        assertThat(digest.read("issues/001.md")).isEqualTo(published);
        digest.withInput("y\n").run("build-issue", "1").succeeds();
        digest.toPipe();
        assertThat(digest.read("issues/001.md")).contains("后来写的简介");
        assertThat(digest.run("issues", "--json").json().toString()).contains("correctedAt=2022-10-31");
        digest.run("summarize", "2210.00001", "--text", "再后来的简介").succeeds();
        digest.run("build-issue", "1", "--force").succeeds();
        assertThat(digest.read("issues/001.md")).contains("再后来的简介");
        digest.run("build-issue", "1", "-o", "-").succeeds();
    }

    @Test
    void readers_are_told_of_a_correction_in_every_form() {
        digest.run("publish", "1", "--correction", "尚未发布").exits(1).messages().contains("not published");
        digest.run("publish", "1").succeeds();
        edit("甲的简介", "更正后的简介");
        digest.atTime("2022-11-02T12:00:00Z");
        digest.run("publish", "1", "--correction", "甲的简介有误，*已改*。")
                .succeeds()
                .messages()
                .contains("edited by hand");
        assertThat(digest.read("issues/001.md")).endsWith("**更正**（2022-11-02）：甲的简介有误，*已改*。\n");
        assertThat(show("2210.00001")).contains("summary=更正后的简介");
        assertThat(show("2210.00003")).contains("summary=丙的简介");
        for (String form : List.of("text", "html", "wechat", "email", "json")) {
            digest.run("render", "1", "--to", form, "-o", "-")
                    .succeeds()
                    .output()
                    .contains("更正", "2022-11-02", "甲的简介有误");
        }
        digest.run("config", "set", "site.url", "https://example.org/weekly/").succeeds();
        digest.run("site").succeeds();
        assertThat(digest.read("site/feed.xml")).contains("甲的简介有误", "<updated>2022-11-02T12:00:00Z</updated>");
        assertThat(digest.read("site/rss.xml")).contains("甲的简介有误");
        digest.run("publish", "1", "--correction", "再更正一处。")
                .succeeds()
                .messages()
                .doesNotContain("edited by hand");
        assertThat(digest.read("issues/001.md")).contains("甲的简介有误，*已改*。\n\n**更正**（2022-11-02）：再更正一处。\n");
        digest.run("doctor").succeeds();
        digest.run("undo").succeeds();
        assertThat(digest.read("issues/001.md")).endsWith("甲的简介有误，*已改*。\n");
        digest.run("publish", "1", "--correction", " ").exits(2);
    }

    @Test
    void a_correction_is_kept_when_the_issue_is_built_again() {
        digest.run("publish", "1").succeeds();
        digest.run("publish", "1", "--correction", "一处更正。").succeeds();
        digest.run("summarize", "2210.00001", "--text", "后来写的简介").succeeds();
        digest.run("build-issue", "1", "--force").succeeds();
        assertThat(digest.read("issues/001.md")).contains("后来写的简介", "一处更正。");
    }
}
