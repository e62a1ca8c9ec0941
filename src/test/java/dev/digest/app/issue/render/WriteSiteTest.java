package dev.digest.app.issue.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.app.Newsroom;
import dev.digest.app.Notice;
import dev.digest.app.issue.render.WriteSite.WrittenSite;
import dev.digest.problem.Problem;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteSiteTest {
    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Path site;

    @BeforeEach
    void newsletter() {
        newsletter = TestNewsroom.in(folder);
        site = folder.resolve("site");
    }

    private WrittenSite write(Newsroom newsroom, boolean drafts) {
        return new WriteSite(newsroom).write(new WriteSite.Request(site, drafts));
    }

    private void publish(Newsroom newsroom, int number, String paper) {
        newsletter.addReadyPapers(newsroom, paper);
        newsletter.build(newsroom, number);
        newsletter.publish(newsroom, number);
    }

    @Test
    void published_issues_are_written_and_the_second_time_nothing_changes() {
        try (Newsroom newsroom = newsletter.open()) {
            publish(newsroom, 1, "2210.00001");
            WrittenSite first = write(newsroom, false);
            assertThat(first.issues()).isEqualTo(1);
            assertThat(first.counts().written()).isPositive();
            assertThat(site.resolve("index.html")).content().contains("例");

            WrittenSite second = write(newsroom, false);
            assertThat(second.counts().written()).isZero();
            assertThat(second.counts().unchanged()).isPositive();
        }
    }

    @Test
    void drafts_come_in_only_when_they_are_wanted() {
        try (Newsroom newsroom = newsletter.open()) {
            publish(newsroom, 1, "2210.00001");
            newsletter.addReadyPapers(newsroom, "2210.00002");
            newsletter.build(newsroom, 2);
            assertThat(write(newsroom, false).issues()).isEqualTo(1);
            assertThat(write(newsroom, true).issues()).isEqualTo(2);
        }
    }

    @Test
    void without_an_issue_nothing_is_written() {
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            assertThat(catchThrowableOfType(Problem.class, () -> write(newsroom, false))
                            .key())
                    .isEqualTo("site.none-published");
            assertThat(catchThrowableOfType(Problem.class, () -> write(newsroom, true))
                            .key())
                    .isEqualTo("site.empty");
            assertThat(site).doesNotExist();
        }
    }

    @Test
    void an_issue_whose_file_is_none_any_more_is_told_of_and_the_others_are_written() throws IOException {
        try (Newsroom newsroom = newsletter.open()) {
            publish(newsroom, 1, "2210.00001");
            publish(newsroom, 2, "2210.00002");
            Files.writeString(newsroom.workspace().issue(1), "nothing that could be read\n");
            WrittenSite written = write(newsroom, false);
            assertThat(written.issues()).isEqualTo(1);
            assertThat(written.failed()).isEqualTo(1);
        }
        assertThat(newsletter.notices()).extracting(Notice::key).contains("warning");
    }
}
