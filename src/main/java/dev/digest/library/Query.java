package dev.digest.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A query for papers, with its order.
 *
 * @param text case-insensitive search in id, DOI, titles, authors, abstract and summary
 * @param criteria further conditions
 * @param limit the maximum number of papers; 0 for all
 */
public record Query(
        Optional<Status> status,
        Optional<String> category,
        OptionalInt issue,
        Optional<String> text,
        Criteria criteria,
        SortOrder sort,
        int limit) {

    /** A query without further conditions. */
    public Query(
            Optional<Status> status,
            Optional<String> category,
            OptionalInt issue,
            Optional<String> text,
            SortOrder sort,
            int limit) {
        this(status, category, issue, text, Criteria.NONE, sort, limit);
    }

    /** All papers, last added first. */
    public static final Query ALL =
            new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), SortOrder.ADDED, 0);

    /**
     * Conditions that few queries have.
     *
     * @param titleWords each is part of the title, the source's title or the Chinese one, whatever its case
     * @param since published on this day or later; a date that is only known to the month counts if it may be
     * @param subject of the source, such as {@code cs.CL}; {@code cs} is every subject of that archive
     * @param author part of an author's name
     */
    public record Criteria(
            List<String> titleWords, Optional<LocalDate> since, Optional<String> subject, Optional<String> author) {
        /** No further conditions. */
        public static final Criteria NONE =
                new Criteria(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        public Criteria {
            titleWords = List.copyOf(titleWords);
        }

        /** Papers with these words in a title. */
        public static Criteria ofTitle(List<String> words) {
            return new Criteria(words, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The papers with these words in a title, last added first. */
    public static Query ofTitle(List<String> words, int limit) {
        return new Query(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Criteria.ofTitle(words),
                SortOrder.ADDED,
                limit);
    }

    /** The order of a list. */
    public enum SortOrder {
        /** Last added first. */
        ADDED,
        /** Newest first. */
        PUBLISHED,
        /** As in a Chinese dictionary: Latin letters, then pinyin. */
        TITLE,
        /** As printed: by issue, last one first, and by place in it; papers of no issue come last. */
        ISSUE;

        /** The name in options. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order with this name. */
        public static Optional<SortOrder> ofLabel(String label) {
            for (SortOrder sort : values()) {
                if (sort.label().equals(label)) {
                    return Optional.of(sort);
                }
            }
            return Optional.empty();
        }

        /** All names. */
        public static List<String> labels() {
            List<String> labels = new ArrayList<>();
            for (SortOrder sort : values()) {
                labels.add(sort.label());
            }
            return labels;
        }
    }
}
