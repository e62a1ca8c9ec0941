package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.form.EntryFile;
import dev.digest.issue.parse.DecodedText;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is imported as one: a file, or a folder whose files have an entry each.
 *
 * @param name the file or folder, as the user knows it
 * @param files the files in the order of their entries; for a file, itself
 */
public record ImportSource(String name, List<String> files) {
    public ImportSource {
        files = List.copyOf(files);
    }

    /** A file; {@code -} is standard input. */
    public static ImportSource ofFile(String name) {
        return new ImportSource(name, List.of(name));
    }

    /** Whether it is a folder, which is always an issue. */
    public boolean isFolder() {
        return !files.equals(List.of(name));
    }

    /**
     * Reads and joins the files.
     *
     * @throws Problem {@code file.unreadable}, {@code file.too-large}, {@code reading.encoding}
     */
    public ImportText read(Newsroom newsroom) {
        if (!isFolder()) {
            return ImportText.of(
                    SavedResponse.of(newsroom.files().resolve(name)).named(name));
        }
        // Front matter on the first line would be that of the issue.
        StringBuilder text = new StringBuilder(IssueFiles.isOpening(files.get(0)) ? "" : "\n");
        List<ImportText.Part> parts = new ArrayList<>();
        int line = text.length() + 1;
        for (String file : files) {
            DecodedText decoded = DecodedText.of(
                    file, SavedResponse.of(newsroom.files().resolve(file)).bytes());
            parts.add(new ImportText.Part(file, line, decoded.encoding()));
            String entry = EntryFile.read(
                            decoded.text(), newsroom.adapters().markups().markdown())
                    .orElse(decoded.text());
            String lines = String.join("\n", entry.lines().toList()) + "\n\n";
            text.append(lines);
            line += (int) lines.chars().filter(c -> c == '\n').count();
            SavedResponse.requireSize(name, text.length());
        }
        return new ImportText(name, text.toString(), parts);
    }
}
