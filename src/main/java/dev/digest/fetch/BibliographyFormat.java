package dev.digest.fetch;

import dev.digest.format.TextBytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of bibliography files, recognised by their first characters. */
public enum BibliographyFormat {
    /** BibTeX and biblatex. */
    BIBTEX("(?s)(?:\\s*+%[^\\n]*+\\n)*+\\s*+@[A-Za-z]{3,30}\\s{0,8}[{(].*"),
    /** RIS, with what some publishers write before the first reference. */
    RIS("(?s)(?:[^\\n<>{}]{0,200}\\n){0,12}?TY {1,2}- .*"),
    /** CSL-JSON: a list of items, or the one item that a DOI's resolver or Crossref answers with. */
    CSL_JSON(
            "(?s)\\s*+\\[\\s*+\\{\\s*+\".*|\\s*+\\{(?=\\s*+\")(?!\\s*+\"formatVersion\").*?\"type\"\\s*+:\\s*+\"(?:article|paper-conference"
                    + "|book|chapter|thesis|report|manuscript|dataset|post|preprint|webpage|speech|journal-article"
                    + "|proceedings-article|posted-content|book-chapter)[a-z-]{0,20}\".*");

    private static final int START = 8_192;
    /** JabRef states the encoding on the first line. */
    private static final Pattern NAMED_ENCODING = Pattern.compile("\\s*%\\s*Encoding:\\s*([\\w.:-]{1,40})\\s*");

    private final Pattern beginning;

    BibliographyFormat(String beginning) {
        this.beginning = Pattern.compile(beginning);
    }

    /** The format of a saved file, if it is a bibliography. */
    public static Optional<BibliographyFormat> of(SavedResponse saved) {
        return text(saved).flatMap(BibliographyFormat::ofText);
    }

    private static Optional<BibliographyFormat> ofText(String text) {
        String start = text.substring(0, Math.min(text.length(), START));
        for (BibliographyFormat format : values()) {
            if (format.beginning.matcher(start).matches()) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The decoded text of a saved file; empty when it is not text. */
    public static Optional<String> text(SavedResponse saved) {
        return named(saved.bytes()).or(() -> TextBytes.read(saved.bytes()).map(TextBytes::text));
    }

    private static Optional<String> named(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED_ENCODING.matcher(start.split("\\R", 2)[0]);
        if (!named.matches() || named.group(1).equalsIgnoreCase("UTF-8") || !isKnown(named.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new String(bytes, Charset.forName(named.group(1))));
    }

    private static boolean isKnown(String encoding) {
        return encoding.matches("[A-Za-z0-9][\\w:.-]*") && Charset.isSupported(encoding);
    }
}
