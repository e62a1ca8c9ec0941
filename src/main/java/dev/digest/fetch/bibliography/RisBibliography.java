package dev.digest.fetch.bibliography;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.fetch.page.PersonName;
import dev.digest.paper.DoiText;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references of a RIS file: a line {@code TAG - value} for each field from {@code TY} to {@code ER}. A line without
 * a tag continues the previous one.
 */
final class RisBibliography {
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\\s*)");
    private static final Pattern SLASHES = Pattern.compile("(\\d{4})/(\\d{0,2})(?:/(\\d{0,2}))?(?:/.*)?");
    private static final int MOST = 20_000;

    private final String name;
    private final List<FetchResult> results = new ArrayList<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private String last = "";
    private int begins;

    RisBibliography(String name) {
        this.name = name;
    }

    List<FetchResult> read(String text) {
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (results.size() < MOST) {
                take(line, number);
            }
        }
        if (begins > 0) {
            unclosed();
        }
        return results;
    }

    private void take(String line, int number) {
        Matcher field = FIELD.matcher(line.strip());
        if (!field.matches()) {
            goOn(line.strip());
            return;
        }
        String tag = field.group(1);
        if (tag.equals("TY")) {
            if (begins > 0) {
                unclosed();
            }
            begins = number;
        } else if (tag.equals("ER") && begins > 0) {
            results.add(entry().result());
            clear();
        }
        last = tag;
        String value = field.group(2) == null ? "" : field.group(2).strip();
        if (begins > 0 && !value.isEmpty()) {
            fields.computeIfAbsent(tag, none -> new ArrayList<>()).add(value);
        }
    }

    private void goOn(String more) {
        List<String> said = fields.getOrDefault(last, List.of());
        if (begins > 0 && !said.isEmpty()) {
            int end = said.size() - 1;
            boolean paragraph = more.isEmpty();
            said.set(end, said.get(end) + (paragraph ? "\n\n" : "\n" + more));
        }
    }

    private void unclosed() {
        String location = name + ":" + begins;
        results.add(new FetchResult.UnreadableEntry(
                location,
                Problem.of(
                        "bibliography.broken", location, "TY  - " + first("TY").orElse(""))));
        clear();
    }

    private void clear() {
        fields.clear();
        last = "";
        begins = 0;
    }

    private BibliographyEntry entry() {
        AuthorList.Builder authors = new AuthorList.Builder();
        all("AU", "A1")
                .forEach(author -> authors.asWritten(PersonName.readingOrder(PageTextCleaner.line(author)), List.of()));
        Optional<String> date =
                first("DA").or(() -> first("PY")).or(() -> first("Y1")).flatMap(RisBibliography::date);
        String pages = first("SP")
                .map(from -> from
                        + first("EP")
                                .filter(to -> !to.equals(from))
                                .map(to -> "–" + to)
                                .orElse(""))
                .orElse("");
        return new BibliographyEntry(
                name + ":" + begins,
                first("TI", "T1", "CT").map(PageTextCleaner::line).orElse(""),
                authors.build(),
                first("AB", "N2").map(PageTextCleaner::paragraphs).orElse(""),
                date,
                BibliographyEntry.publication(
                        first("JO", "JF", "T2", "BT", "JA", "J2")
                                .map(PageTextCleaner::line)
                                .orElse(""),
                        first("VL").orElse(""),
                        first("IS").orElse(""),
                        pages,
                        date.map(day -> day.substring(0, 4)).orElse("")),
                first("PB").map(PageTextCleaner::line).filter(text -> !text.contains("://")),
                first("DO").flatMap(DoiText::first),
                all(
                        "DO", "UR", "L1", "L2", "L3", "LK", "AN", "M1", "M3", "N1", "C1", "C7", "ID", "JO", "T2", "PB",
                        "VL"));
    }

    /** {@code 2024/03/15/}, in which parts may be missing. */
    private static Optional<String> date(String text) {
        Matcher slashes = SLASHES.matcher(text.strip());
        if (!slashes.matches()) {
            return PartialDate.read(text);
        }
        StringBuilder day = new StringBuilder(slashes.group(1));
        for (int part = 2;
                part <= 3 && slashes.group(part) != null && !slashes.group(part).isEmpty();
                part++) {
            day.append('-').append(slashes.group(part));
        }
        return PartialDate.read(day.toString()).or(() -> PartialDate.read(slashes.group(1)));
    }

    private Optional<String> first(String... tags) {
        return all(tags).stream().findFirst();
    }

    private List<String> all(String... tags) {
        List<String> all = new ArrayList<>();
        for (String tag : tags) {
            all.addAll(fields.getOrDefault(tag, List.of()));
        }
        return all;
    }
}
