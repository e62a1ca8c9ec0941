package dev.digest.library.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Query;
import dev.digest.library.Query.SortOrder;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.search.SqliteTextIndex.Limits;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.testing.PaperSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTextIndexTest {
    private static final Instant NOW = Instant.parse("2022-10-31T08:00:00Z");

    /** A small library is searched without the index. */
    private static final Limits SCANNED = new Limits(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, 0);

    private static final Limits INDEXED = new Limits(0, 1, 0, 1000);

    /** Letters that are folded, split or joined in every way that there is, and signs between them. */
    private static final String LETTERS = "a b c A B 1 2 é É ß İ ı ς Σ σ ﬁ ½ 한 ㄱ 检 索 增 强 𠀀 豈 。 ， （ - _ % ' \" \\ . 😀"
            + " e\u0301 Ａ が か\u3099 ǅ \u0308 \u0903";

    private final Path file;

    SqliteTextIndexTest(@TempDir Path folder) {
        file = folder.resolve("library.db");
    }

    private SqliteLibrary open(Limits limits) {
        return SqliteLibrary.open(file, Duration.ofSeconds(20), () -> CommandInvocation.UNKNOWN, limits);
    }

    private static List<String> find(SqliteLibrary library, String text) {
        List<String> ids = new ArrayList<>();
        Query query = new Query(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.of(text), SortOrder.ADDED, 0);
        library.papers().list(query, paper -> ids.add(paper.id()));
        return ids;
    }

    private static Paper paper(int number, String title, String text, String author) {
        return PaperSamples.arxiv(String.format(Locale.ROOT, "2210.%05d", number), title)
                .abstractText(text)
                .authors(List.of(Author.ofName(author)))
                .build();
    }

    private void add(int first, int last, Limits limits) {
        try (SqliteLibrary library = open(limits)) {
            List<Paper> papers = new ArrayList<>();
            for (int i = first; i <= last; i++) {
                papers.add(paper(i, "Paper " + i, "About something.", "Ada Example"));
            }
            library.papers().add(papers, Curation.NONE, false, NOW);
        }
    }

    private static String random(Random random, int length) {
        String[] letters = LETTERS.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(6) == 0 ? " " : letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static String part(Random random, String text) {
        int[] characters = text.codePoints().toArray();
        int start = random.nextInt(characters.length);
        int length = 1 + random.nextInt(Math.min(6, characters.length - start));
        String part = new String(characters, start, length);
        return random.nextBoolean() ? part : part.replace('a', 'A').replace('B', 'b');
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_part_of_a_text_is_looked_for_the_index_finds_what_reading_everything_finds(long seed) {
        Random random = new Random(seed);
        List<Paper> papers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            papers.add(paper(i, "T" + random(random, 8), random(random, 30), "X" + random(random, 5)));
            texts.add(papers.get(i - 1).title());
            texts.add(papers.get(i - 1).abstractText());
            texts.add(papers.get(i - 1).authorNames().get(0));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            parts.add(part(random, texts.get(random.nextInt(texts.size()))));
        }
        List<List<String>> expected = new ArrayList<>();
        try (SqliteLibrary library = open(SCANNED)) {
            library.papers().add(papers, Curation.NONE, true, NOW);
            parts.forEach(part -> expected.add(find(library, part)));
        }
        try (SqliteLibrary library = open(INDEXED)) {
            for (int i = 0; i < parts.size(); i++) {
                assertThat(find(library, parts.get(i)))
                        .as("%s as JSON: %s", parts.get(i), Json.text(parts.get(i)))
                        .isEqualTo(expected.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "EBR", "bras gr", "斑马", "斑马吃", "斑", "吃", "zé", "zq", "Ⅻ斑"})
    void what_is_rare_narrows_a_search_to_the_papers_that_have_it(String text) {
        add(1, 30, INDEXED);
        try (SqliteLibrary library = open(INDEXED)) {
            library.papers()
                    .add(List.of(paper(31, "Zebras graze", "斑马吃草 xzqy Ⅻ斑 zéro", "Bo")), Curation.NONE, false, NOW);
        }
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(new SqliteTextIndex(database, INDEXED)
                            .narrow(List.of(text), "p.sequence")
                            .orElseThrow()
                            .values())
                    .isEqualTo(List.of("[31]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "Ada", "e", "%", "", "pa"})
    void a_search_for_what_most_papers_have_or_for_a_single_letter_reads_them_all(String text) {
        add(1, 30, INDEXED);
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(new SqliteTextIndex(database, new Limits(0, 5, 0, 1000)).narrow(List.of(text), "p.sequence"))
                    .isEmpty();
        }
    }

    private long waiting() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            return database.queryNumber("SELECT count(*) FROM paper_listing WHERE indexed = 0");
        }
    }

    @Test
    void few_changed_papers_wait_and_are_found_as_they_are_now() {
        Limits patient = new Limits(0, 1, 100, 1000);
        add(1, 20, INDEXED);
        assertThat(waiting()).isZero();
        try (SqliteLibrary library = open(patient)) {
            Paper changed = paper(7, "Zebras", "About something.", "Ada Example");
            library.papers().refresh(List.of(changed));
            library.papers().curate(Map.of(changed.id(), Curation.of(Map.of(CurationField.SUMMARY, "斑马"))), NOW);
            assertThat(find(library, "zebra")).containsExactly("arXiv:2210.00007");
            assertThat(find(library, "斑马")).containsExactly("arXiv:2210.00007");
            assertThat(find(library, "Paper 7")).isEmpty();
        }
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_command_that_writes_many_papers_indexes_them_before_it_ends() {
        Limits limits = new Limits(0, 1, 10, 1);
        add(1, 9, limits);
        assertThat(waiting()).isEqualTo(9);
        add(10, 30, limits);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_search_indexes_some_of_many_that_wait() {
        add(1, 30, SCANNED);
        assertThat(waiting()).isEqualTo(30);
        try (SqliteLibrary library = open(new Limits(0, 1, 10, 12))) {
            assertThat(find(library, "Paper 3")).hasSize(2);
        }
        assertThat(waiting()).isEqualTo(18);
    }

    @Test
    void however_small_a_library_is_its_papers_do_not_wait_forever() {
        add(1, 30, SCANNED);
        try (SqliteLibrary library = open(new Limits(0, 5, 2000, 4000))) {
            assertThat(find(library, "Paper 3")).hasSize(2);
        }
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{", "", "{}", "17", "[1]", "[\"text\"]", "\"text\"", "[{\"name\": {}}]", "null"})
    void authors_that_cannot_be_read_do_not_stop_the_index(String authors) {
        add(1, 30, SCANNED);
        change("UPDATE paper SET title = 'Zebras', authors = '" + authors + "' WHERE id = 'arXiv:2210.00007'");
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            assertThat(new SqliteTextIndex(database, INDEXED)
                            .narrow(List.of("zebra"), "p.sequence")
                            .orElseThrow()
                            .values())
                    .isEqualTo(List.of("[7]"));
            new SqliteTextIndex(database, INDEXED).rebuild();
        }
        assertThat(waiting()).isZero();
        assertThat(wrong()).isZero();
    }

    @Test
    void a_search_does_not_wait_for_somebody_who_writes() {
        add(1, 30, SCANNED);
        try (SqliteDatabase other = SqliteDatabase.open(file)) {
            other.run("BEGIN IMMEDIATE");
            try (SqliteLibrary library = open(INDEXED)) {
                assertThat(find(library, "Paper 3")).hasSize(2);
            }
        }
        assertThat(waiting()).isEqualTo(30);
    }

    @Test
    void a_dry_run_indexes_nothing() {
        add(1, 30, SCANNED);
        try (SqliteLibrary library = open(INDEXED)) {
            library.beginDryRun();
            library.papers().refresh(List.of(paper(7, "Zebras", "About something.", "Ada Example")));
            assertThat(find(library, "zebra")).containsExactly("arXiv:2210.00007");
        }
        assertThat(waiting()).isEqualTo(30);
    }

    @Test
    void a_library_that_can_only_be_read_is_searched_by_its_index() throws Exception {
        add(1, 30, INDEXED);
        Path copy = file.resolveSibling("copy.db");
        Files.copy(file, copy);
        try (SqliteDatabase database = SqliteDatabase.openImmutable(copy)) {
            assertThat(new SqliteTextIndex(database, INDEXED).narrow(List.of("30"), "p.sequence"))
                    .isPresent();
        }
    }

    private void change(String sql) {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.run(sql);
        }
    }

    private long wrong() {
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            return new IndexVerification(database).countWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE paper_text_data SET block = x'00' WHERE id > 10",
                "DELETE FROM paper_text_data",
                "DELETE FROM paper_text_idx",
                "DROP TABLE paper_text_data"
            })
    void without_its_index_a_search_still_finds_everything(String damage) {
        add(1, 30, INDEXED);
        change(damage);
        try (SqliteLibrary library = open(INDEXED)) {
            assertThat(find(library, "Paper 3")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE paper_listing SET status = 'ready' WHERE sequence = 3",
                "UPDATE paper_listing SET category = 'x' WHERE sequence = 3",
                "DELETE FROM paper_listing WHERE sequence = 3",
                "INSERT INTO paper_listing VALUES (99, NULL, 'candidate', 1)",
                "INSERT INTO paper_text (paper_text) VALUES ('delete-all')"
            })
    void what_differs_from_the_papers_is_noticed_and_made_anew(String damage) {
        add(1, 30, INDEXED);
        assertThat(wrong()).isZero();
        change(damage);
        assertThat(wrong()).isPositive();
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            new SqliteTextIndex(database, INDEXED).rebuild();
        }
        assertThat(wrong()).isZero();
        assertThat(waiting()).isZero();
    }
}
