package dev.digest.fetch.page;

import dev.digest.format.BibtexReader;
import dev.digest.format.BibtexRecord;
import dev.digest.paper.DoiText;
import dev.digest.tex.TexToUnicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of a BibTeX entry as text: accents and braces decoded, names in reading order.
 *
 * @param fields by name in lower case, as they are in the file
 */
public record BibtexEntry(Map<String, String> fields) {
    /** No entry. */
    public static final BibtexEntry NONE = new BibtexEntry(Map.of());

    private static final Pattern WRAPPED = Pattern.compile("\\{[^{}]*}");

    /** The first entry of a text; reading stops at the first error. */
    public static BibtexEntry read(String text) {
        return BibtexReader.read(text).stream()
                .findFirst()
                .map(BibtexRecord::fields)
                .map(BibtexEntry::new)
                .orElse(NONE);
    }

    /** A field on one line, accents decoded. */
    public Optional<String> line(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(TexToUnicode::text)
                .map(PageTextCleaner::line)
                .filter(line -> !line.isEmpty());
    }

    /** A field with its paragraphs. */
    public Optional<String> paragraphs(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(TexToUnicode::text)
                .map(PageTextCleaner::paragraphs)
                .filter(text -> !text.isEmpty());
    }

    /** The authors in reading order. */
    public AuthorList authorList() {
        AuthorList.Builder authors = new AuthorList.Builder();
        for (String name : names(fields.getOrDefault("author", ""))) {
            String text = PageTextCleaner.line(TexToUnicode.text(name));
            boolean whole = WRAPPED.matcher(name).matches();
            String ordered = whole ? text : PersonName.readingOrder(text);
            authors.asWritten(name.equals("others") ? "et al." : ordered, List.of());
        }
        return authors.build();
    }

    /** The names of the authors in reading order. */
    public List<String> authors() {
        return authorList().authors().stream().map(author -> author.name()).toList();
    }

    /** Names are separated by {@code and}; within braces it is part of a name. */
    private static List<String> names(String field) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (String word : field.strip().split("\\s+", -1)) {
            if (depth == 0 && word.equalsIgnoreCase("and")) {
                names.add(name.toString());
                name.setLength(0);
                continue;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
            depth = Math.max(0, depth + depthOf(word));
        }
        names.add(name.toString());
        names.removeIf(String::isEmpty);
        return names;
    }

    private static int depthOf(String word) {
        int depth = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean escaped = i > 0 && word.charAt(i - 1) == '\\';
            depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth;
    }

    /** Year and month, as precise as known. */
    public Optional<String> date() {
        Optional<String> whole = line("date").flatMap(PartialDate::read);
        Optional<String> year = line("year").flatMap(PartialDate::read);
        Optional<String> withMonth =
                line("month").flatMap(month -> year.flatMap(one -> PartialDate.read(monthName(month) + " " + one)));
        return whole.or(() -> withMonth).or(() -> year);
    }

    /** {@code 10} is October, like {@code oct}; biblatex writes numbers. */
    private static String monthName(String month) {
        return month.matches("0?[1-9]|1[0-2]")
                ? List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .get(Integer.parseInt(month) - 1)
                : month;
    }

    /** The DOI, in which TeX is decoded only for escaped characters such as {@code \_}. */
    public Optional<String> doi() {
        return Optional.ofNullable(fields.get("doi"))
                .map(doi -> doi.replaceAll("\\\\([_%&#$])", "$1"))
                .flatMap(DoiText::first);
    }
}
