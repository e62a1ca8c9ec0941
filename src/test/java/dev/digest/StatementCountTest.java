package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.Library;
import dev.digest.library.sql.SqlLibrary;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements a command sends to the library: on a server, each is a round trip. */
@Tag("slow")
class StatementCountTest {
    private final List<SqlLibrary> opened = new ArrayList<>();
    private TestProgram digest;

    @Nested
    class InFile extends Commands {
        InFile(@TempDir Path folder) {
            digest = ReadyPapers.createIn(folder).withLibrary(StatementCountTest.this::remember);
        }
    }

    @Nested
    class OnServer extends Commands {
        OnServer(@TempDir Path folder) {
            digest = PostgresServer.shared().newsletter(folder);
            ReadyPapers.addTo(digest).withLibrary(StatementCountTest.this::remember);
        }
    }

    private Library remember(Library library) {
        opened.add((SqlLibrary) library);
        return library;
    }

    private long statementsOf(String... command) {
        opened.clear();
        digest.run(command).succeeds();
        assertThat(opened).as("libraries opened by %s", List.of(command)).isNotEmpty();
        return opened.stream().mapToLong(SqlLibrary::statements).sum();
    }

    private void addHundred() {
        String entries = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> String.format(Locale.ROOT, "2211.%05d", number))
                .map(id -> "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>Paper " + id
                        + "</title><author><name>Ada Example</name></author></entry>")
                .collect(Collectors.joining());
        digest.write("hundred.xml", FakeArxiv.feed(entries));
    }

    abstract class Commands {
        @Test
        void a_hundred_papers_are_added_with_fifteen() {
            addHundred();
            assertThat(statementsOf("add", "--from", "hundred.xml")).isLessThanOrEqualTo(15);
            assertThat(statementsOf("add", "--from", "hundred.xml")).isLessThanOrEqualTo(15);
            assertThat(statementsOf("undo")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("redo")).isLessThanOrEqualTo(30);
        }

        @Test
        void reading_takes_five() {
            assertThat(statementsOf("list")).isLessThanOrEqualTo(5);
            assertThat(statementsOf("list", "--status", "ready", "--json")).isLessThanOrEqualTo(5);
            assertThat(statementsOf("show", "2210.00001")).isLessThanOrEqualTo(5);
        }

        @Test
        void an_issue_is_built_with_twenty_and_published_with_thirty() {
            assertThat(statementsOf("summarize", "2210.00001", "--text", "改过的简介。"))
                    .isLessThanOrEqualTo(20);
            assertThat(statementsOf("build-issue", "1", "--theme", "主题")).isLessThanOrEqualTo(20);
            assertThat(statementsOf("arrange", "1", "2210.00003", "--before", "2210.00002"))
                    .isLessThanOrEqualTo(45);
            assertThat(statementsOf("undo")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("event", "add", "--title", "讲座", "--summary", "讲座的简介", "--issue", "1"))
                    .isLessThanOrEqualTo(20);
            assertThat(statementsOf("build-issue", "1")).isLessThanOrEqualTo(20);
            assertThat(statementsOf("check", "1")).isLessThanOrEqualTo(20);
            assertThat(statementsOf("publish", "1")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("undo")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("remove", "2210.00003", "--yes")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("issues", "remove", "1", "--yes")).isLessThanOrEqualTo(30);
            assertThat(statementsOf("history")).isLessThanOrEqualTo(10);
        }
    }
}
