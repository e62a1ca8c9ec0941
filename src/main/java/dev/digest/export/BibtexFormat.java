package dev.digest.export;

import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.ArxivId;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.WebId;
import dev.digest.tex.UnicodeToTex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * BibTeX in UTF-8, for biber, JabRef and Zotero. Citation keys are derived from the paper's id alone, so they are the
 * same in every export.
 */
public final class BibtexFormat implements PaperFormat {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^A-Za-z0-9.]+");
    private static final Pattern WEB = Pattern.compile("^web:https?://(?:www\\.)?");
    private static final Pattern SEVERAL = Pattern.compile("-{2,}");
    private static final Pattern AT_THE_END = Pattern.compile("-+$");
    private static final int LONGEST_KEY = 60;
    private static final Pattern NOT_IN_AN_ADDRESS = Pattern.compile("[\\s\\\\{}\\p{Cc}]");

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public String paper(LibraryPaper entry) {
        Paper paper = entry.paper();
        Map<String, String> fields = new LinkedHashMap<>();
        PublicationVenue place = PublicationVenue.of(paper);
        PublicationType kind = place.kind();
        put(
                fields,
                "title",
                UnicodeToTex.title(entry.curation().get(CurationField.TITLE).orElse(paper.title())));
        put(fields, "author", authors(paper));
        String venue = kind == PublicationType.CONFERENCE
                ? "booktitle"
                : kind == PublicationType.PREPRINT ? "howpublished" : "journal";
        put(fields, venue, UnicodeToTex.text(place.venue()));
        put(fields, "volume", UnicodeToTex.text(place.volume()));
        put(fields, "number", UnicodeToTex.text(place.issue()));
        put(fields, "pages", UnicodeToTex.text(place.pages()).replace("–", "--"));
        put(fields, "publisher", text(place.publisher()));
        date(fields, place.day());
        if (paper.id() instanceof ArxivId) {
            put(fields, "eprint", verbatim(paper.id().local()));
            put(fields, "archivePrefix", "arXiv");
            put(fields, "primaryClass", text(paper.subjects().primary()));
        }
        put(fields, "doi", verbatim(place.doi()));
        put(fields, "url", verbatim(paper.id().page()));
        put(fields, "abstract", UnicodeToTex.text(paper.abstractText()));
        put(fields, "keywords", text(entry.curation().get(CurationField.CATEGORY)));
        put(fields, "annote", curationNote(entry));
        return "@" + kind.bibtex() + "{" + key(paper.id()) + ",\n"
                + fields.entrySet().stream()
                        .map(field -> "  " + field.getKey() + " = " + field.getValue())
                        .collect(Collectors.joining(",\n"))
                + "\n}\n";
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, "{" + value + "}");
        }
    }

    private static void date(Map<String, String> fields, PublicationDate day) {
        if (!day.parts().isEmpty()) {
            put(fields, "year", year(day.parts().get(0)));
        }
        if (day.parts().size() > 1 && day.parts().get(1) >= 1 && day.parts().get(1) <= MONTHS.size()) {
            fields.put("month", MONTHS.get(day.parts().get(1) - 1));
        }
    }

    /** At least four digits. */
    private static String year(int year) {
        return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : Integer.toString(year);
    }

    private static String authors(Paper paper) {
        return paper.authors().stream()
                .map(AuthorNameParts::of)
                .map(BibtexFormat::name)
                .collect(Collectors.joining(" and "));
    }

    private static String name(AuthorNameParts name) {
        if (name.isSinglePart()) {
            return "{" + UnicodeToTex.text(name.familyName()) + "}";
        }
        return Stream.of(name.familyName(), name.suffix(), name.givenName())
                .filter(part -> !part.isEmpty())
                .map(UnicodeToTex::namePart)
                .collect(Collectors.joining(", "));
    }

    /** The editors' fields: Chinese title, institutions and summary. */
    private static String curationNote(LibraryPaper entry) {
        return Stream.of(CurationField.TITLE_ZH, CurationField.INSTITUTIONS, CurationField.SUMMARY)
                .flatMap(field -> entry.curation().get(field).stream())
                .map(UnicodeToTex::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Optional<String> text) {
        return UnicodeToTex.text(text.orElse(""));
    }

    /** Letters, digits, dots and hyphens, which every program accepts and anyone can type. */
    private static String key(PaperId id) {
        String plain = NOT_IN_A_KEY
                .matcher(WEB.matcher(id.canonical()).replaceFirst("web-"))
                .replaceAll("-");
        String shortened = plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain;
        String trimmed =
                AT_THE_END.matcher(SEVERAL.matcher(shortened).replaceAll("-")).replaceFirst("");
        // Keys that would collide without their special characters get a number derived from the whole id.
        return id instanceof WebId
                ? trimmed + "-" + Integer.toHexString(id.canonical().hashCode())
                : trimmed;
    }

    /** A URL or id, which LaTeX prints literally; only what would end the field is escaped. */
    private static String verbatim(String text) {
        return NOT_IN_AN_ADDRESS.matcher(CleanText.line(text)).replaceAll(sign -> "%" + hex(sign.group()));
    }

    private static String hex(String sign) {
        return String.format(Locale.ROOT, "%02X", sign.codePointAt(0));
    }
}
