package dev.digest.curation;

import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes the sheet that an editor opens on. {@link SheetReader} reads it back. */
public final class SheetWriter {
    private static final int MOST_SUGGESTIONS = 12;
    private static final String DASHES = "------------------------";

    private SheetWriter() {}

    /**
     * What stands in a sheet beside the words about the paper. None of it is read back but the version.
     *
     * @param cut a line that says what the cut is, in the curator's language
     * @param heading comments at the top
     * @param above comments that stand above a field; those of the summary stand above the end of the front matter
     * @param version the version of the words that the sheet shows; empty when it is known otherwise
     */
    public record SheetNotes(
            String cut, List<String> heading, Map<CurationField, List<String>> above, OptionalInt version) {
        /** Nothing but the line at the cut. */
        public static SheetNotes of(String cut) {
            return new SheetNotes(cut, List.of(), Map.of(), OptionalInt.empty());
        }

        /** The same in a sheet that says its version. */
        public SheetNotes withVersion(int number) {
            return new SheetNotes(cut, heading, above, OptionalInt.of(number));
        }
    }

    /**
     * A sheet of a paper.
     *
     * @param words what each field shows: the curator's words, or what is printed without them
     */
    public static String write(Paper paper, Map<CurationField, String> words, SheetNotes notes) {
        StringBuilder sheet = new StringBuilder("---\n");
        comment(sheet, notes.heading());
        key(sheet, SheetFrontMatter.ID, paper.id().canonical());
        notes.version().ifPresent(number -> key(sheet, SheetFrontMatter.VERSION, String.valueOf(number)));
        for (CurationField field : CurationField.frontMatterFields()) {
            comment(sheet, notes.above().getOrDefault(field, List.of()));
            key(sheet, field.key(), words.getOrDefault(field, ""));
            if (field == CurationField.INSTITUTIONS) {
                suggest(sheet, paper);
            }
        }
        comment(sheet, notes.above().getOrDefault(CurationField.SUMMARY, List.of()));
        sheet.append("---\n")
                .append(words.getOrDefault(CurationField.SUMMARY, ""))
                .append("\n\n");
        sheet.append("# " + DASHES + " " + SheetReader.CUT + " " + DASHES + "\n# ")
                .append(notes.cut())
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
            sheet.append(' ').append(SheetValue.of(value));
        }
        sheet.append('\n');
    }
}
