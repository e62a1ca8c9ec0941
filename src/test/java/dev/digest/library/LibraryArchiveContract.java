package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.format.Json;
import dev.digest.library.LibraryArchive.ImportResult;
import dev.digest.library.archive.ArchiveFormat;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A library as one document, sent from one machine to another. */
abstract class LibraryArchiveContract {
    private final LibraryFixture library;
    private final LibraryFixture other;

    LibraryArchiveContract(LibraryFixture library, LibraryFixture other) {
        this.library = library;
        this.other = other;
    }

    @BeforeEach
    void a_library() {
        library.withThree();
        library.run(opened -> {
            LibraryFixture.summarize(opened, A, "第一段 'a'\n\n\"b\" \\ 😀 \u2028");
            LibraryFixture.save(opened, issue(64, A));
        });
    }

    private ImportResult read(LibraryFixture into, String document) {
        return into.ask(opened -> opened.archive().read(new StringReader(document), false));
    }

    private Problem refused(LibraryFixture into, String document) {
        return catchThrowableOfType(Problem.class, () -> read(into, document));
    }

    @Test
    void a_document_is_json_and_the_same_for_equal_libraries() {
        assertThat(Json.read(library.archive())).isInstanceOf(Map.class);
        assertThat(library.archive()).isEqualTo(library.archive()).doesNotContain("\u2028\"");
    }

    /** The same library in each version of the format, of which the first has more in {@link EarlierArchivesTest}. */
    static Stream<String> versions() {
        return Stream.concat(
                Stream.of("archive-11.json"),
                IntStream.rangeClosed(2, ArchiveFormat.VERSION).mapToObj(version -> "archive-v" + version + ".json"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_archive_of_any_version_is_taken_over_and_written_in_this_one(String name) throws IOException {
        read(other, resource(name));
        assertThat(other.archive()).isEqualTo(resource("archive-v" + ArchiveFormat.VERSION + ".json"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LibraryArchiveContract.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_empty_library_becomes_equal_to_the_one_that_was_sent() {
        ImportResult result = read(other, library.archive());
        assertThat(result.imported()).isPositive();
        assertThat(result.alreadyPresent()).isZero();
        assertThat(other.archive()).isEqualTo(library.archive());
    }

    @Test
    void what_is_there_already_is_passed_over() {
        read(other, library.archive());
        String before = other.archive();
        ImportResult again = read(other, library.archive());
        assertThat(again.imported()).isZero();
        assertThat(again.alreadyPresent()).isPositive();
        assertThat(other.archive()).isEqualTo(before);
    }

    @Test
    void a_library_that_went_its_own_way_is_not_overwritten() {
        other.with(paper(A, "Another Alpha"));
        String before = other.archive();
        Problem problem = refused(other, library.archive());
        assertThat(problem.key()).isEqualTo("archive.conflict");
        assertThat(problem.details().toString()).contains("2210.00001");
        assertThat(other.archive()).isEqualTo(before);
    }

    @Test
    void an_import_that_is_only_tried_counts_and_changes_nothing() {
        String before = other.ask(opened -> "") + other.archive();
        ImportResult result = other.ask(opened -> opened.archive().read(new StringReader(library.archive()), true));
        assertThat(result.imported()).isPositive();
        assertThat(other.archive()).isEqualTo(before);
    }

    @Test
    void after_an_import_one_goes_on_and_can_undo() {
        read(other, library.archive());
        other.run(opened -> LibraryFixture.add(opened, paper(STRANGE, "New")));
        other.run("ada", "undo", opened -> opened.history().undo(other.files(), false));
        assertThat(other.now().papers().find(STRANGE)).isEmpty();
        assertThat(other.state()).isEqualTo(library.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "null", "{}", "{\"papers\": []}", "{\"digest\": 1}", "no json"})
    void what_is_no_archive_is_refused_and_nothing_changes(String document) {
        other.with(paper(B, "Beta"));
        String before = other.archive();
        assertThat(refused(other, document).key()).matches("archive\\..*|json\\..*");
        assertThat(other.archive()).isEqualTo(before);
    }

    @Test
    void a_document_that_was_cut_off_anywhere_brings_nothing() {
        String document = library.archive();
        String before = other.archive();
        for (int end = 1; end < document.length() - 2; end += document.length() / 40) {
            String cut = document.substring(0, end);
            assertThat(refused(other, cut).key()).as("cut at " + end).matches("archive\\..*|json\\..*");
        }
        assertThat(other.archive()).isEqualTo(before);
    }
}
