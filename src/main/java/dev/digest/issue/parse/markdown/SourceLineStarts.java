package dev.digest.issue.parse.markdown;

import java.util.Arrays;
import java.util.List;

/** Where lines begin: in the file, whose lines may end with CRLF or CR, and in the text that was parsed. */
final class SourceLineStarts {
    private final int[] file;
    private final int[] parsed;

    private SourceLineStarts(int[] file, int[] parsed) {
        this.file = file;
        this.parsed = parsed;
    }

    /**
     * The lines of a file.
     *
     * @param lines the same without line breaks; joined by line feeds they were parsed
     */
    static SourceLineStarts of(String text, List<String> lines) {
        int[] file = new int[lines.size() + 1];
        int[] parsed = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            int end = file[i] + lines.get(i).length();
            file[i + 1] = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            parsed[i + 1] = parsed[i] + lines.get(i).length() + 1;
        }
        return new SourceLineStarts(file, parsed);
    }

    /** The offset of a line in the file. */
    int file(int line) {
        return file[line];
    }

    /** The offset of a line in the parsed text. */
    int parsed(int line) {
        return parsed[line];
    }

    /** The line of an offset in the parsed text. */
    int lineAt(int offset) {
        int at = Arrays.binarySearch(parsed, offset);
        return Math.min(at >= 0 ? at : -at - 2, parsed.length - 2);
    }

    /** The offset in the file of an offset in the parsed text. */
    int fileOffset(int offset) {
        int line = lineAt(offset);
        return file[line] + offset - parsed[line];
    }
}
