package dev.digest.issue.parse;

import java.util.Optional;

/** The markup of a line from whose visible text characters were left out. */
final class CleanedLineMarkup implements LineMarkup {
    private final LineMarkup all;
    /** Where each character that was kept is in the whole text, and the end of that text. */
    private final int[] offsets;

    /**
     * The markup of a line.
     *
     * @param all the markup of the whole text
     */
    CleanedLineMarkup(LineMarkup all, String text, String cleaned) {
        this.all = all;
        this.offsets = new int[cleaned.length() + 1];
        int kept = 0;
        for (int i = Math.max(0, text.indexOf(cleaned)); i < text.length() && kept < cleaned.length(); i++) {
            if (text.charAt(i) == cleaned.charAt(kept)) {
                offsets[kept++] = i;
            }
        }
        offsets[cleaned.length()] = text.length();
    }

    @Override
    public Optional<String> between(int from, int to, Kept kept) {
        return all.between(from == 0 ? 0 : offsets[from - 1] + 1, offsets[to], kept);
    }

    @Override
    public boolean isBare(int offset) {
        return all.isBare(offsets[offset]);
    }
}
