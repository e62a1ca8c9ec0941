package dev.digest.discovery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * The papers that sources have announced. All of it can be fetched again, so that nothing is lost with it: what editors
 * decide is in the library.
 */
public interface PaperPool extends AutoCloseable {
    /**
     * What became of the papers that a source sent: how many are new, were there already, or replaced an older version.
     */
    record LoadResult(long added, long known, long replaced) {
        /** Nothing came. */
        public static final LoadResult NONE = new LoadResult(0, 0, 0);

        /** Both together. */
        public LoadResult plus(LoadResult other) {
            return new LoadResult(added + other.added, known + other.known, replaced + other.replaced);
        }
    }

    /**
     * Takes what a source sends, however much, in a few large transactions. What was taken stays, even when the source
     * fails in the middle.
     *
     * @param source is given the place to send papers to
     */
    LoadResult load(Consumer<Consumer<NewPaper>> source);

    /** Hands on the papers announced from a day to a day, both included, in the order of their arrival. */
    void read(LocalDate from, LocalDate until, Consumer<NewPaper> reader);

    /** Papers by their canonical ids. */
    Map<String, NewPaper> find(Collection<String> ids);

    /** The best matches, best first. */
    List<NewPaper> search(SearchQuery query, int limit);

    /** Lets papers go that were announced before a day; returns how many. */
    long remove(LocalDate before, Set<String> butNot);

    /** How many papers there are. */
    long size();

    /** The last day on which anything was announced. */
    Optional<LocalDate> lastDay();

    /**
     * Records that all of a day is here.
     *
     * @param feed what was read, such as a category
     * @param papers how many new papers the day brought there
     */
    void markComplete(String feed, LocalDate day, int papers);

    /** The days of which all is here, from a day on, with how many new papers each brought. */
    SortedMap<LocalDate, Integer> completeDays(String feed, LocalDate from);

    /** A number that changes whenever the papers do. */
    long revision();

    /** Stores a ranking for later, in place of an old one. */
    void save(SavedRanking ranking);

    /** The first places of a ranking that was saved; 0 is all. */
    Optional<SavedRanking> ranking(String key, int limit);

    @Override
    void close();
}
