package dev.digest.export;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.paper.ArxivId;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * BibTeX in UTF-8, as biber, JabRef and Zotero read it. An entry's key follows from the paper's id alone, so that it is
 * the same in every export.
 */
public final class Bibtex implements PaperFormat {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^A-Za-z0-9.:/_-]");
    private static final Pattern NOT_IN_AN_ADDRESS = Pattern.compile("[\\s\\\\{}\\p{Cc}]");

    @Override
    public String between() {
        return "\n";
    }

    @Override
    public String paper(Entry entry) {
        Paper paper = entry.paper();
        Map<String, String> fields = new LinkedHashMap<>();
        Kind kind = Kind.of(paper);
        put(fields, "title", Latex.title(entry.curation().get(Field.TITLE).orElse(paper.title())));
        put(fields, "author", authors(paper));
        put(
                fields,
                kind == Kind.CONFERENCE ? "booktitle" : "journal",
                text(paper.notes().journalRef()));
        date(fields, Day.of(paper));
        if (paper.id() instanceof ArxivId) {
            put(fields, "eprint", verbatim(paper.id().local()));
            put(fields, "archivePrefix", "arXiv");
            put(fields, "primaryClass", text(paper.subjects().primary()));
        }
        put(fields, "doi", verbatim(paper.notes().doi().orElse("")));
        put(fields, "url", verbatim(paper.id().page()));
        put(fields, "abstract", Latex.text(paper.abstractText()));
        put(fields, "keywords", text(entry.curation().get(Field.CATEGORY)));
        put(fields, "annote", words(entry));
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

    private static void date(Map<String, String> fields, Day day) {
        if (!day.parts().isEmpty()) {
            put(fields, "year", String.format(Locale.ROOT, "%04d", day.parts().get(0)));
        }
        if (day.parts().size() > 1 && day.parts().get(1) >= 1 && day.parts().get(1) <= MONTHS.size()) {
            fields.put("month", MONTHS.get(day.parts().get(1) - 1));
        }
    }

    private static String authors(Paper paper) {
        return paper.authors().stream().map(Name::of).map(Bibtex::name).collect(Collectors.joining(" and "));
    }

    private static String name(Name name) {
        if (name.isWhole()) {
            return "{" + Latex.text(name.family()) + "}";
        }
        return Stream.of(name.family(), name.suffix(), name.given())
                .filter(part -> !part.isEmpty())
                .map(Latex::namePart)
                .collect(Collectors.joining(", "));
    }

    /** What the curators say: the Chinese title, whose work it is, and the summary. */
    private static String words(Entry entry) {
        return Stream.of(Field.TITLE_ZH, Field.INSTITUTIONS, Field.SUMMARY)
                .flatMap(field -> entry.curation().get(field).stream())
                .map(Latex::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Optional<String> text) {
        return Latex.text(text.orElse(""));
    }

    private static String key(PaperId id) {
        return NOT_IN_A_KEY.matcher(id.canonical()).replaceAll(sign -> "+" + hex(sign.group()));
    }

    /** An address or id, which LaTeX prints letter by letter; only what would end the field is written otherwise. */
    private static String verbatim(String text) {
        return NOT_IN_AN_ADDRESS.matcher(CleanText.line(text)).replaceAll(sign -> "%" + hex(sign.group()));
    }

    private static String hex(String sign) {
        return String.format(Locale.ROOT, "%02X", sign.codePointAt(0));
    }
}
