package dev.digest.curation;

import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes the sheet that an editor fills in. {@link SheetReader} parses it. */
public final class SheetWriter {
    private static final int MOST_SUGGESTIONS = 12;
    private static final String DASHES = "------------------------";

    private SheetWriter() {}

    /**
     * The language of a newsletter, which says what fields its sheets have.
     *
     * @param code {@code zh} or {@code en}
     * @param separator what stands between several names
     */
    public record SheetLanguage(String code, String separator) {}

    /**
     * The parts of a sheet besides the fields. Only the version is read back.
     *
     * @param cut the text of the cut line, in the editor's language
     * @param heading comments at the top
     * @param above comments above a field; those of the summary come before the end of the front matter
     * @param version the version of the curation that the sheet shows; empty when it is known otherwise
     */
    public record SheetNotes(
            SheetLanguage language,
            String cut,
            List<String> heading,
            Map<CurationField, List<String>> above,
            OptionalInt version) {
        /** Only the cut line. */
        public static SheetNotes of(SheetLanguage language, String cut) {
            return new SheetNotes(language, cut, List.of(), Map.of(), OptionalInt.empty());
        }

        /** The same with a version. */
        public SheetNotes withVersion(int number) {
            return new SheetNotes(language, cut, heading, above, OptionalInt.of(number));
        }
    }

    /**
     * The sheet of a paper.
     *
     * @param words the initial value of each field: the editor's text, or what would be printed without it
     */
    public static String write(Paper paper, Map<CurationField, String> words, SheetNotes notes) {
        StringBuilder sheet = new StringBuilder("---\n");
        comment(sheet, notes.heading());
        key(sheet, SheetFrontMatter.ID, paper.id().canonical());
        notes.version().ifPresent(number -> key(sheet, SheetFrontMatter.VERSION, String.valueOf(number)));
        for (CurationField field :
                CurationField.frontMatterFields(notes.language().code(), words)) {
            comment(sheet, notes.above().getOrDefault(field, List.of()));
            key(sheet, field.key(), words.getOrDefault(field, ""));
            if (field == CurationField.INSTITUTIONS) {
                suggest(sheet, paper, notes.language().separator());
            }
        }
        comment(sheet, notes.above().getOrDefault(CurationField.SUMMARY, List.of()));
        sheet.append("---\n")
                .append(words.getOrDefault(CurationField.SUMMARY, ""))
                .append("\n\n");
        sheet.append("# " + DASHES + " " + SheetReader.CUT + " " + DASHES + "\n# ")
                .append(notes.cut())
                .append("\n\n");
        // Each is surrounded by empty lines, so that nothing from a source can be parsed as the start of a sheet.
        sheet.append(paper.title()).append("\n\n");
        sheet.append(String.join(", ", paper.authorNames())).append("\n\n");
        return sheet.append(paper.abstractText()).append('\n').toString();
    }

    /** Adds the source's affiliations as a comment: they can seldom be printed as they are. */
    private static void suggest(StringBuilder sheet, Paper paper, String separator) {
        String affiliations = paper.authors().stream()
                .flatMap(author -> author.affiliations().stream())
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .collect(Collectors.joining(separator));
        if (!affiliations.isEmpty()) {
            sheet.append("#   ").append(CleanText.line(affiliations)).append('\n');
        }
    }

    /** Each on one line, so that none of it is parsed as a key. */
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
