package dev.digest.fetch.acl;

import dev.digest.fetch.page.DoiText;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.fetch.page.PersonName;
import dev.digest.paper.CleanText;
import dev.digest.tex.TexToUnicode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first entry of a BibTeX file: its fields, names in small letters, values as they stand between their braces or
 * quotes. Whatever is broken ends the reading; what came before it counts.
 */
record BibtexEntry(Map<String, String> fields) {
    /** No entry. */
    static final BibtexEntry NONE = new BibtexEntry(Map.of());

    /** Reads what can be read. */
    static BibtexEntry read(String text) {
        int open = text.indexOf('{', Math.max(0, text.indexOf('@')));
        int comma = text.indexOf(',', open);
        return open < 0 || comma < 0 ? NONE : new BibtexEntry(new BibtexParser(text, comma + 1).fields());
    }

    /** A field's value on one line, accents decoded. */
    Optional<String> line(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(TexToUnicode::text)
                .map(PageTextCleaner::line)
                .filter(line -> !line.isEmpty());
    }

    /** The authors in reading order. */
    List<String> authors() {
        return Arrays.stream(CleanText.line(fields.getOrDefault("author", "")).split(" and "))
                .map(TexToUnicode::text)
                .map(PersonName::readingOrder)
                .filter(name -> !name.isEmpty())
                .limit(PersonName.MAX_AUTHORS)
                .toList();
    }

    /** Year and month as exact as they are. */
    Optional<String> date() {
        Optional<String> year = line("year").flatMap(PartialDate::read);
        Optional<String> withMonth =
                line("month").flatMap(month -> year.flatMap(one -> PartialDate.read(month + " " + one)));
        return withMonth.isPresent() ? withMonth : year;
    }

    /** The DOI, in which LaTeX has no say but for {@code \_}. */
    Optional<String> doi() {
        return Optional.ofNullable(fields.get("doi"))
                .map(doi -> doi.replace("\\_", "_"))
                .flatMap(DoiText::read);
    }

    /** Goes through an entry once, from left to right. */
    private static final class BibtexParser {
        private final String text;
        private int position;

        BibtexParser(String text, int at) {
            this.text = text;
            this.position = at;
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int equals = text.indexOf('=', position); equals > 0; equals = text.indexOf('=', position)) {
                String name = text.substring(position, equals)
                        .replace(",", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
                position = equals + 1;
                String value = value();
                if (name.matches("[a-z][\\w-]*")) {
                    fields.putIfAbsent(name, value);
                }
            }
            return fields;
        }

        /** Parts joined by {@code #}. */
        private String value() {
            StringBuilder value = new StringBuilder(part());
            while (next() == '#') {
                position++;
                value.append(part());
            }
            return value.toString();
        }

        private String part() {
            char open = next();
            if (open == '{' || open == '"') {
                return readEnclosed(open == '{' ? '}' : '"');
            }
            int from = position;
            while (position < text.length() && ",}#\n".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(from, position).strip();
        }

        /** Up to the closing mark outside of all braces. */
        private String readEnclosed(char close) {
            int from = ++position;
            int depth = 0;
            for (; position < text.length() && (depth > 0 || text.charAt(position) != close); position++) {
                if (text.charAt(position) == '\\') {
                    position++;
                } else if (text.charAt(position) == '{') {
                    depth++;
                } else if (text.charAt(position) == '}') {
                    depth--;
                }
            }
            int to = Math.min(position, text.length());
            position = Math.min(position + 1, text.length());
            return text.substring(from, to);
        }

        private char next() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            return position < text.length() ? text.charAt(position) : ' ';
        }
    }
}
