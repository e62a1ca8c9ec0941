package dev.digest.library.sqlite.search;

import dev.digest.format.FoldedText;
import dev.digest.paper.search.TextUnits;
import java.util.Arrays;

/**
 * The grams of a paper's texts, each once: the groups of three letters or digits that follow each other in a word, the
 * last two of each word, the pairs of Chinese characters that follow each other, and the last one of each run. So
 * whatever part of a word or of a run begins anywhere, a gram begins there too.
 */
final class GramSet implements TextUnits.Receiver {
    /** A code point has 21 bits, so that three fit into a number. */
    private static final int BITS = 21;

    private static final int CODE_POINT = (1 << BITS) - 1;
    private static final int FEWEST_SLOTS = 2048;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final StringBuilder grams = new StringBuilder();
    private String text = "";

    /** An open hash table, in which 0 is a free slot: a set of strings takes ten times as long as all the rest. */
    private long[] slots = new long[FEWEST_SLOTS];

    private int size;

    /** Removes all grams. */
    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        grams.setLength(0);
    }

    /** Adds the grams of a text. */
    void add(String unfolded) {
        text = FoldedText.of(unfolded);
        TextUnits.read(text, this);
    }

    /** All grams with spaces between them. */
    String text() {
        return grams.toString();
    }

    @Override
    public void word(int start, int end) {
        int first = 0;
        int second = 0;
        for (int i = start; i < end; ) {
            int third = text.codePointAt(i);
            if (first != 0) {
                add(first, second, third);
            }
            first = second;
            second = third;
            i += Character.charCount(third);
        }
        if (first != 0) {
            add(first, second, 0);
        }
    }

    @Override
    public void pair(int start, int end) {
        int first = text.codePointAt(start);
        int next = start + Character.charCount(first);
        add(first, next < end ? text.codePointAt(next) : 0, 0);
    }

    private void add(int first, int second, int third) {
        long gram = ((long) first << (2 * BITS)) | ((long) second << BITS) | third;
        if (insert(gram)) {
            append(gram);
            size++;
            if (size > slots.length / 2) {
                grow();
            }
        }
    }

    private void append(long gram) {
        for (int shift = 2 * BITS; shift >= 0; shift -= BITS) {
            int character = (int) (gram >>> shift) & CODE_POINT;
            if (character != 0) {
                grams.appendCodePoint(character);
            }
        }
        grams.append(' ');
    }

    private boolean insert(long gram) {
        int slot = (int) ((gram * SPREAD) >>> Long.numberOfLeadingZeros(slots.length - 1L));
        while (slots[slot] != 0) {
            if (slots[slot] == gram) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = gram;
        return true;
    }

    private void grow() {
        long[] all = slots;
        slots = new long[2 * all.length];
        for (long gram : all) {
            if (gram != 0) {
                insert(gram);
            }
        }
    }
}
