package dev.digest.discovery.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool.LoadResult;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.Ranking;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.Ranking.RankingSummary;
import dev.digest.discovery.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlitePoolTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-02-09");

    @TempDir
    private Path folder = Path.of("");

    private static NewPaper paper(int number, int version, String title, String text) {
        return new NewPaper(
                "arXiv:2602.0000" + number,
                version,
                title,
                List.of("Ada Lovelace", "José García"),
                text,
                List.of("cs.CL", "cs.AI"),
                Optional.empty(),
                MONDAY.plusDays(number));
    }

    private Path file() {
        return folder.resolve("pool.db");
    }

    private static LoadResult load(SqlitePool pool, NewPaper... papers) {
        return pool.load(to -> List.of(papers).forEach(to));
    }

    @Test
    void a_paper_is_kept_once_and_a_newer_version_takes_its_place() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            assertThat(load(pool, paper(1, 1, "Old title", ""))).isEqualTo(new LoadResult(1, 0, 0));
            assertThat(load(pool, paper(1, 1, "Old title", ""), paper(2, 1, "Another", "")))
                    .isEqualTo(new LoadResult(1, 1, 0));
            assertThat(load(pool, paper(1, 3, "New title", ""))).isEqualTo(new LoadResult(0, 0, 1));
            assertThat(pool.size()).isEqualTo(2);
            assertThat(pool.search(SearchQuery.parse("old"), 0)).isEmpty();
            assertThat(pool.search(SearchQuery.parse("new"), 0)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agents, true",
        "agent, true",
        "Agent*, true",
        "\"language agents\", true",
        "\"agents language\", false",
        "推理, true",
        "强化学习, true",
        "学, true",
        "理, true",
        "推学, false",
        "garcia, true",
        "author:GARCÍA, true",
        "author:agents, false",
        "agents -推理, false",
        "agents category:cs.AI, true",
        "agents category:cs.*, true",
        "agents category:math.CO, false",
        "agents year:2026, true",
        "agents year:2025, false",
        "(agents), true",
        "agents NEAR, false"
    })
    void papers_are_found_by_words_of_any_length_in_both_languages(String query, boolean found) {
        try (SqlitePool pool = SqlitePool.open(file())) {
            load(pool, paper(1, 1, "Language Agents", "用强化学习做推理"));
            assertThat(pool.search(SearchQuery.parse(query), 0)).hasSize(found ? 1 : 0);
        }
    }

    @Test
    void a_paper_with_the_word_in_its_title_comes_before_one_with_it_in_the_abstract() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            load(pool, paper(1, 1, "On memory", "text"), paper(2, 1, "On other things", "memory"));
            assertThat(pool.search(SearchQuery.parse("memory"), 0).get(0).id()).isEqualTo("arXiv:2602.00001");
        }
    }

    @Test
    void days_are_read_with_both_their_ends() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            load(pool, paper(1, 1, "One", ""), paper(2, 1, "Two", ""), paper(3, 1, "Three", ""));
            List<String> titles = new ArrayList<>();
            pool.read(MONDAY.plusDays(1), MONDAY.plusDays(2), paper -> titles.add(paper.title()));
            assertThat(titles).containsExactly("One", "Two");
            assertThat(pool.lastDay()).contains(MONDAY.plusDays(3));
        }
    }

    private static PaperVotes votes(int number, int votes) {
        return new PaperVotes("arXiv:2602.0000" + number, votes, Optional.of("Lab"));
    }

    @Test
    void votes_are_kept_once_a_paper_and_count_as_a_change_only_if_they_differ() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            pool.saveVotes(List.of(votes(1, 5), votes(2, 7)));
            long revision = pool.revision();
            pool.saveVotes(List.of(votes(1, 5)));
            assertThat(pool.revision()).isEqualTo(revision);
            pool.saveVotes(List.of(votes(1, 6)));
            assertThat(pool.revision()).isGreaterThan(revision);
            assertThat(pool.votes().values()).containsExactlyInAnyOrder(votes(1, 6), votes(2, 7));
        }
    }

    @Test
    void votes_for_papers_that_are_let_go_are_let_go_too() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            load(pool, paper(1, 1, "One", ""), paper(3, 1, "Three", ""));
            pool.saveVotes(List.of(votes(1, 5), votes(3, 7)));
            pool.remove(MONDAY.plusDays(2), Set.of());
            assertThat(pool.votes().values()).containsExactly(votes(3, 7));
        }
    }

    @Test
    void votes_are_found_by_papers() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            pool.saveVotes(List.of(votes(1, 5), votes(2, 7)));
            assertThat(pool.votes(List.of("arXiv:2602.00002", "arXiv:2602.00003")))
                    .isEqualTo(Map.of("arXiv:2602.00002", votes(2, 7)));
        }
    }

    private static ComputedRanking ranking(int papers) {
        List<RankedPlace> places = IntStream.rangeClosed(1, papers)
                .mapToObj(rank -> new RankedPlace(rank, "arXiv:2602." + (10_000 + rank), 1.0 / rank, "[" + rank + "]"))
                .toList();
        return new ComputedRanking(new RankingSummary("2026-02-09T08:00:00Z", 3, 2, papers, 5), places);
    }

    @Test
    void a_saved_ranking_gives_the_same_places_and_draws_as_the_computed_one() {
        ComputedRanking computed = ranking(300);
        try (SqlitePool pool = SqlitePool.open(file())) {
            pool.save("another", ranking(40));
            pool.save("key", computed);
            Ranking saved = pool.ranking("key").orElseThrow();
            assertThat(saved.summary()).isEqualTo(computed.summary());
            assertThat(saved.places(1, 300)).isEqualTo(computed.places());
            assertThat(saved.places(7, 9)).isEqualTo(computed.places(7, 9)).hasSize(3);
            assertThat(saved.drawn(51, 150, 5))
                    .isEqualTo(computed.drawn(51, 150, 5))
                    .hasSize(5)
                    .allSatisfy(place -> assertThat(place.rank()).isBetween(51, 150));
            assertThat(saved.drawn(51, 52, 5))
                    .isEqualTo(computed.drawn(51, 52, 5))
                    .hasSize(2);
            assertThat(List.of(saved.places(301, 300), computed.places(301, 300), saved.drawn(151, 150, 5)))
                    .containsOnly(List.of());
            assertThat(computed.drawn(151, 150, 5)).isEmpty();
        }
    }

    @Test
    void the_latest_rankings_are_kept_and_one_is_replaced_by_its_key() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            IntStream.rangeClosed(1, 12).forEach(number -> pool.save("key " + number, ranking(number)));
            assertThat(pool.ranking("key 2")).isEmpty();
            assertThat(pool.ranking("key 3")).isPresent();
            pool.save("key 3", ranking(20));
            assertThat(pool.ranking("key 3").orElseThrow().places(1, 100)).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void a_pool_of_an_earlier_version_keeps_its_papers(int version) {
        try (SqlitePool pool = SqlitePool.open(file())) {
            load(pool, paper(1, 1, "One", ""));
        }
        try (PoolFile older = new PoolFile(file())) {
            if (version == 2) {
                older.run("DROP TABLE vote");
            }
            older.run("ALTER TABLE ranking DROP COLUMN papers");
            older.run("DROP INDEX place_lot");
            older.run("ALTER TABLE place DROP COLUMN lot");
            older.run("PRAGMA user_version = " + version);
        }
        try (SqlitePool pool = SqlitePool.open(file())) {
            assertThat(pool.size()).isEqualTo(1);
            pool.saveVotes(List.of(votes(1, 5)));
            assertThat(pool.votes()).hasSize(1);
            pool.save("key", ranking(3));
            assertThat(pool.ranking("key")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not a database at all, but long enough to look like one", "SQLite format 3\0 and rubbish", ""})
    void a_damaged_file_is_begun_anew(String content) throws IOException {
        Files.writeString(file(), content.isEmpty() ? "" : content.repeat(100));
        try (SqlitePool pool = SqlitePool.open(file())) {
            assertThat(pool.size()).isZero();
            assertThat(load(pool, paper(1, 1, "One", ""))).isEqualTo(new LoadResult(1, 0, 0));
        }
    }

    @Test
    void what_came_before_a_source_failed_is_kept() {
        try (SqlitePool pool = SqlitePool.open(file())) {
            try {
                pool.load(to -> {
                    to.accept(paper(1, 1, "One", ""));
                    throw new IllegalStateException("the source fails");
                });
            } catch (IllegalStateException expected) {
                assertThat(pool.size()).isEqualTo(1);
            }
        }
    }
}
