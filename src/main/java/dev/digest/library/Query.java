package dev.digest.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which papers to list, and in which order.
 *
 * @param text what to search for in id, titles, authors, abstract and summary, without regard to case
 * @param limit the greatest number of papers; 0 is all
 */
public record Query(
        Optional<Status> status,
        Optional<String> category,
        OptionalInt issue,
        Optional<String> text,
        SortOrder sort,
        int limit) {

    /** All papers, the last added first. */
    public static final Query ALL =
            new Query(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), SortOrder.ADDED, 0);

    /** The order of a list. */
    public enum SortOrder {
        /** The last added first. */
        ADDED,
        /** The newest first. */
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
