package dev.digest.curation;

import dev.digest.format.YamlText;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the sheet that an editor opens on. {@link SheetReader} reads it back. */
public final class SheetWriter {
    private static final int MOST_SUGGESTIONS = 12;
    private static final String DASHES = "------------------------";

    private SheetWriter() {}

    /**
     * A sheet of a paper.
     *
     * @param words what each field shows: the curator's words, or what is printed without them
     * @param note a line that says what the cut is, in the curator's language
     */
    public static String write(Paper paper, Map<CurationField, String> words, String note) {
        return write(paper, words, note, Map.of());
    }

    /**
     * A sheet with comments, which are not read back.
     *
     * @param comments lines that stand above a field; those of the summary stand above the end of the front matter
     */
    public static String write(
            Paper paper, Map<CurationField, String> words, String note, Map<CurationField, List<String>> comments) {
        StringBuilder sheet = new StringBuilder("---\n");
        key(sheet, "id", paper.id().canonical());
        for (CurationField field : CurationField.frontMatterFields()) {
            comment(sheet, comments.getOrDefault(field, List.of()));
            key(sheet, field.key(), words.getOrDefault(field, ""));
            if (field == CurationField.INSTITUTIONS) {
                suggest(sheet, paper);
            }
        }
        comment(sheet, comments.getOrDefault(CurationField.SUMMARY, List.of()));
        sheet.append("---\n")
                .append(words.getOrDefault(CurationField.SUMMARY, ""))
                .append("\n\n");
        sheet.append("# " + DASHES + " " + SheetReader.CUT + " " + DASHES + "\n# ")
                .append(note)
                .append("\n\n");
        // Each stands alone between empty lines: whatever a source sends, none of it reads as the head of a sheet.
        sheet.append(paper.title()).append("\n\n");
        sheet.append(String.join(", ", paper.authorNames())).append("\n\n");
        return sheet.append(paper.abstractText()).append('\n').toString();
    }

    /** What the source says of affiliations stands beside the curator's line: it is seldom what one would print. */
    private static void suggest(StringBuilder sheet, Paper paper) {
        String affiliations = paper.authors().stream()
                .flatMap(author -> author.affiliations().stream())
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .collect(Collectors.joining("、"));
        if (!affiliations.isEmpty()) {
            sheet.append("#   ").append(CleanText.line(affiliations)).append('\n');
        }
    }

    /** Each on one line, so that none of it is read as a key. */
    private static void comment(StringBuilder sheet, List<String> lines) {
        lines.forEach(line -> sheet.append("# ").append(CleanText.line(line)).append('\n'));
    }

    private static void key(StringBuilder sheet, String key, String value) {
        sheet.append(key).append(':');
        if (!value.isEmpty()) {
            sheet.append(' ').append(YamlText.of(value));
        }
        sheet.append('\n');
    }
}
