package dev.digest.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueCatalogTest {
    @TempDir
    Path folder;

    private TestNewsroom test;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        test = TestNewsroom.in(folder);
        newsroom = test.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private int current() {
        return new IssueCatalog(newsroom).current();
    }

    @Test
    void the_current_issue_of_a_new_newsletter_is_its_first() {
        assertThat(current()).isEqualTo(1);
        assertThat(new IssueCatalog(newsroom).lastPublished()).isEmpty();
    }

    @Test
    void an_issue_stays_current_until_there_is_a_paper_for_the_next() {
        test.addReadyPapers(newsroom, "2210.00001");
        test.build(newsroom, 1);
        assertThat(current()).isEqualTo(1);
        test.publish(newsroom, 1);
        assertThat(current()).isEqualTo(1);
        test.addReadyPapers(newsroom, "2210.00002");
        assertThat(current()).isEqualTo(2);
    }

    @Test
    void what_readers_have_is_the_last_published_issue() {
        test.addReadyPapers(newsroom, "2210.00001");
        test.build(newsroom, 1);
        test.publish(newsroom, 1);
        test.addReadyPapers(newsroom, "2210.00002");
        test.build(newsroom, 2);
        assertThat(new IssueCatalog(newsroom).lastPublished().orElseThrow().number())
                .isEqualTo(1);
    }
}
