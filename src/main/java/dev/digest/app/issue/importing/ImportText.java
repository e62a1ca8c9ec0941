package dev.digest.app.issue.importing;

import dev.digest.fetch.SavedResponse;
import dev.digest.issue.parse.DecodedText;
import java.util.List;

/**
 * The text of an issue to import.
 *
 * @param name of its file or folder
 * @param parts its files
 */
public record ImportText(String name, String text, List<Part> parts) {
    /**
     * A file.
     *
     * @param line on which it begins in the text, from 1
     */
    public record Part(String file, int line, String encoding) {}

    /** A line of one of the files, from 1. */
    public record Place(String file, int line) {}

    public ImportText {
        parts = List.copyOf(parts);
    }

    /**
     * The text of a file.
     *
     * @throws dev.digest.problem.Problem {@code reading.encoding}
     */
    public static ImportText of(SavedResponse saved) {
        DecodedText decoded = DecodedText.of(saved.name(), saved.bytes());
        return new ImportText(saved.name(), decoded.text(), List.of(new Part(saved.name(), 1, decoded.encoding())));
    }

    /** Whether it has several files. */
    public boolean isJoined() {
        return parts.size() > 1 || !parts.get(0).file().equals(name);
    }

    /** Where a line of the text is. */
    public Place place(int line) {
        Part part = parts.get(0);
        for (Part next : parts) {
            part = next.line() <= line ? next : part;
        }
        return new Place(part.file(), Math.max(1, line - part.line() + 1));
    }
}
