package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.postgres.PostgresStorage;
import dev.digest.library.storage.LibraryServer;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.testing.PostgresServer;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands make the same library, in a file and on a server, and it can be carried between them. */
@Tag("slow")
class SameLibraryTest {
    private final LibraryFixture inFile;
    private final PostgresStorage server = PostgresServer.shared().newLibrary();
    private final LibraryFixture onServer = new LibraryFixture(server);

    SameLibraryTest(@TempDir Path folder) {
        inFile = new LibraryFixture(folder);
    }

    /** What two editors do in a week, with an undo. */
    private static void work(LibraryFixture library) {
        library.withThree();
        library.run(opened -> LibraryFixture.makeReady(opened, A, "NLP研究"));
        library.run(
                "bo", "summarize", opened -> LibraryFixture.summarize(opened, B, "第一段 'a'\n\n\"b\" \\ 😀 \u2028\t"));
        library.run(opened -> {
            LibraryFixture.save(opened, issue(64, B, A));
            opened.events().save(LibraryFixture.event(64, "讲座"), TUESDAY);
            opened.issues().waiveRule(64, "punct.repeat", "原文如此", TUESDAY);
            opened.history().write("issues/064.md", "# 第 64 期\n", library.files());
        });
        library.run(opened -> opened.decisions()
                .record(
                        List.of(new Decision(
                                B,
                                DecisionKind.DEFERRED,
                                LocalDate.parse("2022-10-31"),
                                "Beta",
                                Optional.of("以后"),
                                Optional.of("65"))),
                        TUESDAY));
        library.run(opened -> opened.sendings()
                .record(new Sending(64, "mail", "readers", TUESDAY, "f", Sending.SendState.SENT, "ok")));
        library.run(opened -> opened.papers().remove(List.of(B), TUESDAY));
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
    }

    private static void carry(LibraryFixture from, LibraryFixture to) {
        String document = from.archive();
        to.run(opened -> opened.archive().read(new StringReader(document), false));
    }

    @Test
    void the_same_commands_give_the_same_archive() {
        work(inFile);
        work(onServer);
        assertThat(onServer.archive()).isEqualTo(inFile.archive());
        assertThat(onServer.state()).isEqualTo(inFile.state());
    }

    private static void makeAllReady(LibraryFixture library) {
        library.withThree();
        library.run(opened -> List.of(A, B, C).forEach(id -> LibraryFixture.makeReady(opened, id, "NLP研究")));
    }

    /** Changes several rows at once. */
    private static void changeAll(LibraryFixture library) {
        library.run("ada", "undo", opened -> opened.history().undo(library.files(), false));
        library.run("ada", "redo", opened -> opened.history().redo(library.files(), false));
        library.run(opened -> opened.papers().refresh(List.of(paper(C, "Other 3"), paper(A, "Other 1"))));
        library.run(opened -> LibraryFixture.save(opened, issue(65, C, A, B)));
        library.run(opened -> opened.issues().remove(65));
        library.run(opened -> opened.papers().remove(List.of(C, A), TUESDAY));
    }

    @Test
    void the_order_in_which_a_server_has_its_rows_does_not_matter() {
        makeAllReady(inFile);
        changeAll(inFile);
        makeAllReady(onServer);
        String path = "SET search_path = " + ((LibraryServer) server.location()).schema() + "; ";
        // A row that is written stands behind the others from then on.
        for (String where : List.of("LIKE '%00002'", "LIKE '%00001'")) {
            PostgresServer.shared().run(path + "UPDATE paper SET id = id WHERE id " + where);
            PostgresServer.shared().run(path + "UPDATE curation SET paper_id = paper_id WHERE paper_id " + where);
            PostgresServer.shared().run(path + "UPDATE paper_key SET key = key WHERE paper_id " + where);
        }
        changeAll(onServer);
        assertThat(onServer.archive()).isEqualTo(inFile.archive());
    }

    @Test
    void a_library_goes_to_a_server_and_back_with_its_history(@TempDir Path folder) {
        work(inFile);
        carry(inFile, onServer);
        LibraryFixture back = LibraryFixture.in(folder, "back");
        carry(onServer, back);
        assertThat(back.archive()).isEqualTo(onServer.archive()).isEqualTo(inFile.archive());
        assertThat(onServer.now().history().verify()).isEmpty();
    }

    /** Of so many, a list with a limit does not read all titles. */
    @Test
    void the_first_titles_of_many_are_the_first_of_the_whole_list() {
        Random random = new Random(1);
        Paper[] many = new Paper[2500];
        for (int i = 0; i < many.length; i++) {
            String begin = List.of("", "'", "\"", "(", "-", "3", "é", "学").get(Math.max(0, random.nextInt(100) - 92));
            String letter = Character.toString((random.nextBoolean() ? 'A' : 'a') + random.nextInt(26));
            String rest = List.of("", " study ", "-based ", "\u0301 ", "à la ").get(random.nextInt(5));
            many[i] = paper(ArxivId.of("2301." + (10_000 + i)), begin + letter + rest + i % 700);
        }
        for (LibraryFixture library : List.of(inFile, onServer)) {
            library.withThree().with(many);
            library.run(opened -> LibraryFixture.curate(opened, C, Map.of(CurationField.TITLE, "A new title")));
            List<String> all = library.ids(byTitle(0));
            assertThat(all).hasSize(many.length + 3);
            for (int limit : List.of(1, 20, 300, 1000, 1500)) {
                assertThat(library.ids(byTitle(limit))).isEqualTo(all.subList(0, limit));
            }
        }
    }

    private static Query byTitle(int limit) {
        return new Query(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Query.SortOrder.TITLE,
                limit);
    }
}
