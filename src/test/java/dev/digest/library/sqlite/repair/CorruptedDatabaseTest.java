package dev.digest.library.sqlite.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.CommandInvocation;
import dev.digest.library.History;
import dev.digest.library.IssueRecord;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.database.SidecarFiles;
import dev.digest.library.sqlite.search.SqliteTextIndex;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes that change on disk, and files that are cut off. Each time either the doctor finds it, or every record is there
 * as it was. {@code -Ddamage.runs=10000} for a long run, {@code -Ddamage.seed} for another one.
 */
@Tag("slow")
class CorruptedDatabaseTest {
    private static final int RUNS = Integer.getInteger("damage.runs", 300);
    private static final long SEED = Long.getLong("damage.seed", 64);
    private static final Instant NOW = Instant.parse("2022-10-31T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private byte[] whole = new byte[0];
    private final List<String> records = new ArrayList<>();

    @BeforeEach
    void a_library_with_all_kinds_of_records() throws IOException {
        file = folder.resolve("library.db");
        try (SqliteLibrary library = open()) {
            List<PaperId> ids = new ArrayList<>();
            for (int i = 1; i <= 40; i++) {
                Paper paper = paper(i);
                library.papers().add(List.of(paper), Curation.NONE, false, NOW);
                ids.add(paper.id());
            }
            for (PaperId id : ids.subList(0, 20)) {
                library.papers().curate(Map.of(id, words("第一稿 " + id)), NOW);
                library.papers().curate(Map.of(id, words("第二稿 " + id)), NOW);
            }
            library.issues()
                    .save(
                            List.of(IssueRecord.planned(1, Optional.of("主题"), Optional.empty())
                                    .withPapers(ids.subList(0, 10))
                                    .withFingerprint("0123")),
                            NOW,
                            () -> {});
            library.issues().waiveRule(1, "field.missing", "这一期例外", NOW);
        }
        whole = Files.readAllBytes(file);
        records(records);
        assertThat(new IntegrityCheck(file).findings()).isEmpty();
    }

    @Test
    void a_changed_byte_is_found_or_harmless() throws IOException {
        Random random = new Random(SEED);
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            found += isFound(damaged, "byte " + at + " of " + damaged.length + " is " + damaged[at]) ? 1 : 0;
        }
        // Most of a file is records: a doctor that finds nothing would be no doctor.
        assertThat(found).isGreaterThan(RUNS / 3);
    }

    @Test
    void a_file_that_is_cut_off_is_found() throws IOException {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS / 10; run++) {
            int length = random.nextInt(whole.length);
            assertThat(isFound(Arrays.copyOf(whole, length), "cut off at " + length))
                    .as("cut off at " + length)
                    .isTrue();
        }
    }

    @Test
    void after_a_repair_there_is_nothing_more_to_find() throws IOException {
        Random random = new Random(SEED);
        int repaired = 0;
        for (int run = 0; run < RUNS / 10; run++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            int length = Math.min(damaged.length - at, 1 + random.nextInt(run % 2 == 0 ? 4 : 8192));
            Arrays.fill(damaged, at, at + length, (byte) random.nextInt(256));
            String what = "run " + run + ": " + length + " bytes from " + at;
            if (isFound(damaged, what)) {
                Path fresh = folder.resolve("fresh.db");
                Files.write(file, damaged);
                try {
                    new DatabaseRecovery(file, fresh, CommandInvocation.UNKNOWN).recover();
                    repaired++;
                    assertThat(new IntegrityCheck(fresh).findings()).as(what).isEmpty();
                } catch (Problem problem) {
                    assertThat(problem.key()).as(what + problem).isEqualTo("library.damaged");
                }
                Files.deleteIfExists(fresh);
            }
        }
        assertThat(repaired).isPositive();
    }

    private boolean isFound(byte[] damaged, String what) throws IOException {
        for (String beside : new String[] {"-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(SidecarFiles.of(file, beside));
        }
        Files.write(file, damaged);
        List<Problem> findings = new IntegrityCheck(file).findings();
        assertThat(findings)
                .as(what)
                .allSatisfy(problem -> assertThat(problem.key()).matches("(doctor|library)\\.[a-z-]+"));
        List<String> read = new ArrayList<>();
        try {
            records(read);
        } catch (Problem problem) {
            read.add(problem.key());
        }
        if (findings.isEmpty()) {
            assertThat(read).as(what).isEqualTo(records);
        }
        return !findings.isEmpty();
    }

    /** However small it is, searches use the index. */
    private SqliteLibrary open() {
        return SqliteLibrary.open(
                file,
                Duration.ofSeconds(20),
                () -> CommandInvocation.UNKNOWN,
                new SqliteTextIndex.Limits(0, 1, 0, 1000));
    }

    private void records(List<String> all) {
        try (SqliteLibrary library = open()) {
            List<String> ids = new ArrayList<>();
            library.papers().list(Query.ALL, listing -> listing.id().startsWith("arXiv:") && ids.add(listing.id()));
            for (String id : ids) {
                all.add(library.papers().find(PaperId.ofCanonical(id)).toString());
                all.add(library.history().versions(PaperId.ofCanonical(id)).toString());
            }
            for (String text : List.of("per 7", "稿", "obody", "2210.0001")) {
                library.papers().list(search(text), found -> all.add(text + " in " + found.id()));
            }
            for (Status status : Status.values()) {
                library.papers().list(ofStatus(status), found -> all.add(status + " " + found.id()));
            }
            all.add(library.issues().all().toString());
            all.add(library.issues().waivedRules(1).toString());
            all.add(library.issues().papersFor(2).toString());
            library.history().list(History.HistoryScope.ALL, 0, change -> all.add(change.toString()));
        }
    }

    private static Query search(String text) {
        return new Query(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.of(text), Query.SortOrder.ADDED, 0);
    }

    private static Query ofStatus(Status status) {
        return new Query(
                Optional.of(status), Optional.empty(), OptionalInt.empty(), Optional.empty(), Query.SortOrder.ADDED, 0);
    }

    private static Paper paper(int number) {
        return Paper.of(ArxivId.of(String.format(Locale.ROOT, "2210.%05d", number)), "Paper " + number)
                .authors(List.of(new Author("Ada Example", List.of("A University"))))
                .abstractText("About a subject that nobody has studied. ".repeat(number))
                .build();
    }

    private static Curation words(String summary) {
        return Curation.of(Map.of(
                CurationField.SUMMARY,
                summary,
                CurationField.CATEGORY,
                "NLP研究",
                CurationField.TITLE_ZH,
                "题目 " + summary));
    }
}
