package dev.digest.app.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.RemovePapers.Removal;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovePapersTest {
    @TempDir
    Path folder;

    @Test
    void a_paper_is_gone_its_draft_issue_is_named_and_its_words_stay_in_history() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            List<PaperId> ids = newsletter.addReadyPapers(newsroom, "2210.00001", "2210.00002");
            newsletter.build(newsroom, 1);
            Removal removal = new RemovePapers(newsroom).remove(List.of(ids.get(0)));
            assertThat(removal.papers()).containsExactly(ids.get(0));
            assertThat(removal.drafts()).containsExactly(1);
            PaperCatalog papers = new PaperCatalog(newsroom);
            assertThat(papers.find(ids.get(0))).isEmpty();
            assertThat(papers.find(ids.get(1))).isPresent();
            assertThat(papers.versions(ids.get(0))).isNotEmpty();
        }
    }

    @Test
    void what_readers_have_is_not_removed_and_then_nothing_is() {
        TestNewsroom newsletter = TestNewsroom.in(folder);
        try (Newsroom newsroom = newsletter.open()) {
            List<PaperId> published = newsletter.addReadyPapers(newsroom, "2210.00001");
            newsletter.build(newsroom, 1);
            newsletter.publish(newsroom, 1);
            List<PaperId> ready = newsletter.addReadyPapers(newsroom, "2210.00002");
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> new RemovePapers(newsroom).remove(List.of(ready.get(0), published.get(0))));
            assertThat(problem.key()).isEqualTo("remove.published");
            assertThat(problem.details().toString())
                    .contains("2210.00001", "No.1")
                    .doesNotContain("2210.00002");
            assertThat(new PaperCatalog(newsroom).find(ready.get(0))).isPresent();
        }
    }
}
