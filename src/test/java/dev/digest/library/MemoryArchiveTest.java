package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.PostgresServer;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library goes from one without tables to one with them, and back. */
@Tag("slow")
class MemoryArchiveTest {
    private final LibraryFixture inFile;
    private final LibraryFixture inMemory = new LibraryFixture(new MemoryLibrary());

    MemoryArchiveTest(@TempDir Path folder) {
        inFile = new LibraryFixture(folder);
    }

    private static LibraryFixture filled(LibraryFixture library) {
        library.withThree();
        library.run(opened -> {
            LibraryFixture.makeReady(opened, C, "NLP研究");
            LibraryFixture.makeReady(opened, A, "CV研究");
            LibraryFixture.summarize(opened, B, "第一段 'a'\n\n\"b\" \\ 😀 \u2028");
            LibraryFixture.save(opened, issue(64, C, A));
            opened.events().remove(opened.events().save(LibraryFixture.event(64, "座谈"), MONDAY), TUESDAY);
            opened.events().save(LibraryFixture.event(64, "讲座"), TUESDAY);
        });
        return library;
    }

    private static void carry(LibraryFixture from, LibraryFixture to) {
        String document = from.archive();
        to.run(opened -> opened.archive().read(new StringReader(document), false));
    }

    /** Papers, issues and events, which every library has. */
    private static List<Object> contents(LibraryFixture library) {
        return library.ask(opened -> {
            List<Object> all = new ArrayList<>();
            opened.papers().read(Query.ALL, all::add);
            all.addAll(opened.issues().all());
            all.addAll(opened.events().ofIssue(64));
            all.add(opened.issues().papersFor(65));
            return all;
        });
    }

    @Test
    void a_library_in_memory_is_written_and_read() {
        filled(inMemory);
        LibraryFixture other = new LibraryFixture(new MemoryLibrary());
        carry(inMemory, other);
        assertThat(contents(other)).isEqualTo(contents(inMemory)).hasSizeGreaterThan(5);
        assertThat(other.archive()).isEqualTo(inMemory.archive());
    }

    @Test
    void one_in_a_file_is_read_into_memory() {
        carry(filled(inFile), inMemory);
        assertThat(contents(inMemory)).isEqualTo(contents(inFile));
    }

    @Test
    void one_in_memory_comes_into_a_file_and_is_sound() {
        carry(filled(inMemory), inFile);
        assertThat(contents(inFile)).isEqualTo(contents(inMemory));
        assertThat(inFile.archive()).isEqualTo(inMemory.archive());
        assertThat(inFile.now().history().verify()).isEmpty();
    }

    @Test
    void one_in_memory_comes_to_a_server_and_is_sound() {
        LibraryFixture onServer = new LibraryFixture(PostgresServer.shared().newLibrary());
        carry(filled(inMemory), onServer);
        assertThat(contents(onServer)).isEqualTo(contents(inMemory));
        assertThat(onServer.archive()).isEqualTo(inMemory.archive());
        assertThat(onServer.now().history().verify()).isEmpty();
    }
}
