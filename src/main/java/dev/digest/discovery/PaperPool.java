package dev.digest.discovery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The pool of announced papers. It can be fetched again completely; editors' decisions are in the library. */
public interface PaperPool extends AutoCloseable {
    /** How many loaded papers are new, existed already, or replaced an older version. */
    record LoadResult(long added, long known, long replaced) {
        /** Nothing loaded. */
        public static final LoadResult NONE = new LoadResult(0, 0, 0);

        /** The sum of both. */
        public LoadResult plus(LoadResult other) {
            return new LoadResult(added + other.added, known + other.known, replaced + other.replaced);
        }
    }

    /**
     * Loads papers in a few large transactions. What was loaded stays, even if the source fails later.
     *
     * @param source is given the consumer for its papers
     */
    LoadResult load(Consumer<Consumer<NewPaper>> source);

    /** Passes on the papers announced in a range of days, inclusive, in order of arrival. */
    void read(LocalDate from, LocalDate until, Consumer<NewPaper> reader);

    /** Papers by their canonical ids, in the order of these. */
    Map<String, NewPaper> find(Collection<String> ids);

    /** The best matches, best first. */
    List<NewPaper> search(SearchQuery query, int limit);

    /** Deletes papers announced before a day; returns how many. */
    long remove(LocalDate before, Set<String> butNot);

    /** The number of papers. */
    long size();

    /** The last day with an announcement. */
    Optional<LocalDate> lastDay();

    /**
     * Marks a day as complete.
     *
     * @param feed the feed, such as a category
     * @param papers the number of new papers in it on that day
     */
    void markComplete(String feed, LocalDate day, int papers);

    /** The complete days since a day, with the number of new papers. */
    SortedMap<LocalDate, Integer> completeDays(String feed, LocalDate from);

    /** Saves votes, replacing earlier ones for the same papers. */
    void saveVotes(Collection<PaperVotes> votes);

    /** The votes for papers, by their ids. */
    Map<String, PaperVotes> votes();

    /** The votes for some of them. */
    Map<String, PaperVotes> votes(Collection<String> ids);

    /** A number that changes whenever the papers or their votes do. */
    long revision();

    /**
     * Saves a ranking, replacing an old one.
     *
     * @param key identifies what it was computed from
     */
    void save(String key, ComputedRanking ranking);

    /** A saved ranking, which can be read as long as the pool is open. */
    Optional<Ranking> ranking(String key);

    @Override
    void close();
}
