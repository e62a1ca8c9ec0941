package dev.digest.library.sql.row;

import java.util.ArrayList;
import java.util.List;

/** The first of many titles in their order. Of equal titles, the one added first comes first. */
final class FirstTitles {
    /** Titles are sorted in batches of at least this size. */
    private static final int SMALLEST_BATCH = 1000;

    private final int limit;
    private final List<SortableTitle> kept = new ArrayList<>();
    private boolean full;
    private int added;

    /** @param limit how many to keep; 0 for all */
    FirstTitles(int limit) {
        this.limit = limit;
    }

    void add(SortableTitle title) {
        added++;
        // Once sorted, the last of those to keep is known, and what comes after it need not be stored.
        if (full && title.compare(kept.get(limit - 1)) >= 0) {
            return;
        }
        kept.add(title);
        if (limit > 0 && kept.size() - limit >= Math.max(limit, SMALLEST_BATCH)) {
            sort();
            kept.subList(limit, kept.size()).clear();
            full = true;
        }
    }

    /** How many titles were added. */
    int added() {
        return added;
    }

    /** The last of the first titles, of which there is at least one. */
    SortableTitle last() {
        sort();
        return kept.get((limit > 0 ? Math.min(limit, kept.size()) : kept.size()) - 1);
    }

    /** The ids of the first titles in order. */
    List<String> ids() {
        sort();
        int size = limit > 0 ? Math.min(limit, kept.size()) : kept.size();
        List<String> ids = new ArrayList<>(size);
        for (SortableTitle title : kept.subList(0, size)) {
            ids.add(title.id());
        }
        return ids;
    }

    /** The sort is stable, and titles are added in the order in which equal ones are listed. */
    private void sort() {
        kept.sort(SortableTitle::compare);
    }
}
