package dev.digest.app.issue.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.problem.Problem;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpublishIssueTest {
    @TempDir
    Path folder;

    @Test
    void an_issue_is_a_draft_again_and_keeps_its_papers() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            newsletter.publish(newsroom, 1);
            assertThat(new UnpublishIssue(newsroom).unpublish(1).isPublished()).isFalse();
            assertThat(new PaperLookup(newsroom)
                            .require(ArxivId.of("2210.00001"))
                            .status())
                    .isNotEqualTo(Status.PUBLISHED);
            assertThat(new IssueCatalog(newsroom).all())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.papers()).hasSize(1));
        }
    }

    @Test
    void what_is_no_published_issue_is_refused() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            UnpublishIssue unpublish = new UnpublishIssue(newsroom);
            assertThat(catchThrowableOfType(Problem.class, () -> unpublish.unpublish(1))
                            .key())
                    .isEqualTo("unpublish.not-published");
            assertThat(catchThrowableOfType(Problem.class, () -> unpublish.unpublish(7))
                            .key())
                    .isEqualTo("unpublish.unknown");
        }
    }
}
