package dev.digest.cli.terminal.screen;

import dev.digest.format.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The state of a list from which somebody chooses: what narrows it, where the cursor is, and what is marked. Marks stay
 * when the list is narrowed.
 */
final class PickerModel {
    private final List<PickerItem> items;
    private final List<String> searched = new ArrayList<>();
    private final boolean several;
    private final StringBuilder query = new StringBuilder();
    private final Set<Integer> marked = new LinkedHashSet<>();
    private List<Integer> shown = List.of();
    private int cursor;

    /**
     * A thing to choose.
     *
     * @param label what is shown, on one line
     * @param search other text by which it is found
     */
    public record PickerItem(String label, String search) {}

    /** @param several whether more than one can be chosen */
    PickerModel(List<PickerItem> items, boolean several) {
        this.items = List.copyOf(items);
        this.several = several;
        for (PickerItem item : items) {
            searched.add(FoldedText.of(item.label() + "\n" + item.search()));
        }
        narrow();
    }

    /** Adds a letter to what narrows the list. */
    void type(String letter) {
        query.append(letter);
        narrow();
    }

    /** Removes the last letter. */
    void deleteLetter() {
        if (query.length() > 0) {
            query.setLength(query.offsetByCodePoints(query.length(), -1));
            narrow();
        }
    }

    /** Shows the whole list again. */
    void clearQuery() {
        query.setLength(0);
        narrow();
    }

    private void narrow() {
        String[] words = FoldedText.of(query.toString()).strip().split("\\s+", -1);
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (hasAll(searched.get(i), words)) {
                matching.add(i);
            }
        }
        shown = List.copyOf(matching);
        cursor = 0;
    }

    private static boolean hasAll(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Moves the cursor by some rows, no further than the ends of the list. */
    void move(int rows) {
        cursor = Math.max(0, Math.min(shown.size() - 1, cursor + rows));
    }

    /** Marks the row at the cursor, or unmarks it, and goes to the next. */
    void toggleMark() {
        if (several && !shown.isEmpty()) {
            Integer item = shown.get(cursor);
            if (!marked.remove(item)) {
                marked.add(item);
            }
            move(1);
        }
    }

    /** Marks all rows that are shown; unmarks them when they all are. */
    void toggleAll() {
        if (!several) {
            return;
        }
        if (marked.containsAll(shown)) {
            shown.forEach(marked::remove);
        } else {
            marked.addAll(shown);
        }
    }

    /** The chosen items, in the order of the list: those marked, otherwise the one at the cursor. */
    List<Integer> chosen() {
        if (marked.isEmpty()) {
            return shown.isEmpty() ? List.of() : List.of(shown.get(cursor));
        }
        return marked.stream().sorted().toList();
    }

    boolean isSeveral() {
        return several;
    }

    String query() {
        return query.toString();
    }

    /** The items that match, by their place in the list. */
    List<Integer> shown() {
        return shown;
    }

    PickerItem item(int place) {
        return items.get(place);
    }

    boolean isMarked(int place) {
        return marked.contains(place);
    }

    int cursor() {
        return cursor;
    }

    int marks() {
        return marked.size();
    }

    int total() {
        return items.size();
    }
}
