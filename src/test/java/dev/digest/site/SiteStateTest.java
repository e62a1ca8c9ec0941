package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.IssueRecord;
import dev.digest.testing.ArticleSamples;
import dev.digest.workspace.ReaderTexts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteStateTest {
    private static final String MADE = "this program, these settings";
    private static final String MARKDOWN =
            SiteFixture.markdown(1, "CV研究", SiteFixture.entry("Alpha", "2210.00001", "甲的简介"));

    @TempDir
    private Path folder = Path.of("");

    private SiteSource source(String key) {
        SiteFixture site = new SiteFixture(folder.resolve("site"));
        SiteIssue issue =
                site.issue(IssueRecord.planned(1, Optional.empty(), Optional.of(LocalDate.of(2022, 10, 31))), MARKDOWN);
        return new SiteSource(issue.record(), key, () -> issue, issue.imageLoaders());
    }

    private static SiteSource unreadable(SiteSource source) {
        return new SiteSource(
                source.record(),
                source.key(),
                () -> {
                    throw new AssertionError("read again");
                },
                source.imageLoaders());
    }

    private void save(SiteSource source) {
        SiteState.read(file(), MADE)
                .save(
                        "change 7",
                        Map.of(1, "text 1"),
                        List.of(PreparedIssue.read(source, ArticleSamples.RENDERER, ReaderTexts.of("zh"))
                                .known()),
                        Map.of(),
                        true);
    }

    private Path file() {
        return folder.resolve("state");
    }

    private Optional<PreparedIssue> unchanged(SiteSource source, String made) {
        return PreparedIssue.unchanged(
                unreadable(source),
                ArticleSamples.RENDERER,
                SiteState.read(file(), made),
                SiteFolder.open(folder.resolve("site")));
    }

    @Test
    void an_issue_that_did_not_change_is_not_read_again() {
        SiteSource source = source("key");
        save(source);
        assertThat(unchanged(source, MADE)).hasValueSatisfying(issue -> {
            assertThat(issue.summary())
                    .isEqualTo(PreparedIssue.read(source, ArticleSamples.RENDERER, ReaderTexts.of("zh"))
                            .summary());
            assertThat(issue.summary().papers()).extracting(SitePaper::title).containsExactly("Alpha");
        });
    }

    @Test
    void one_that_changed_is_and_one_of_another_program_too() {
        save(source("key"));
        assertThat(unchanged(source("other key"), MADE)).isEmpty();
        assertThat(unchanged(source("key"), "a newer program")).isEmpty();
    }

    @Test
    void one_without_a_key_is_always_read() {
        save(source(""));
        assertThat(unchanged(source(""), MADE)).isEmpty();
    }

    @Test
    void a_text_is_known_as_long_as_the_library_is_the_same() {
        save(source("key"));
        SiteState state = SiteState.read(file(), MADE);
        assertThat(state.textBuiltFrom("change 7", 1)).contains("text 1");
        assertThat(state.textBuiltFrom("change 8", 1)).isEmpty();
        assertThat(state.textBuiltFrom("change 7", 2)).isEmpty();
    }
}
