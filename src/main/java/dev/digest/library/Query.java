package dev.digest.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A query for papers, with its order.
 *
 * @param text case-insensitive search in id, DOI, titles, authors, abstract and summary
 * @param limit the maximum number of papers; 0 for all
 */
public record Query(
        Optional<Status> status,
        Optional<String> category,
        OptionalInt issue,
        Optional<String> text,
        SortOrder sort,
        int limit) {

    /** All papers, last added first. */
    public static final Query ALL =
            new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), SortOrder.ADDED, 0);

    /** The order of a list. */
    public enum SortOrder {
        /** Last added first. */
        ADDED,
        /** Newest first. */
        PUBLISHED,
        /** As in a Chinese dictionary: Latin letters, then pinyin. */
        TITLE;

        /** The name in options. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order with this name. */
        public static Optional<SortOrder> ofLabel(String label) {
            return Arrays.stream(values())
                    .filter(sort -> sort.label().equals(label))
                    .findFirst();
        }
    }
}
