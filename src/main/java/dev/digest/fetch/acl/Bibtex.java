package dev.digest.fetch.acl;

import dev.digest.fetch.page.Doi;
import dev.digest.fetch.page.PageText;
import dev.digest.fetch.page.PartialDate;
import dev.digest.fetch.page.PersonName;
import dev.digest.paper.CleanText;
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
record Bibtex(Map<String, String> fields) {
    /** No entry. */
    static final Bibtex NONE = new Bibtex(Map.of());

    /** Reads what can be read. */
    static Bibtex read(String text) {
        int open = text.indexOf('{', Math.max(0, text.indexOf('@')));
        int comma = text.indexOf(',', open);
        return open < 0 || comma < 0 ? NONE : new Bibtex(new Reader(text, comma + 1).fields());
    }

    /** A field's value on one line, accents decoded. */
    Optional<String> line(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(Latex::decode)
                .map(PageText::line)
                .filter(line -> !line.isEmpty());
    }

    /** The authors in reading order. */
    List<String> authors() {
        return Arrays.stream(CleanText.line(fields.getOrDefault("author", "")).split(" and "))
                .map(Latex::decode)
                .map(PersonName::readingOrder)
                .filter(name -> !name.isEmpty())
                .limit(PersonName.MOST)
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
                .flatMap(Doi::read);
    }

    /** Goes through an entry once, from left to right. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
        }

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int equals = text.indexOf('=', at); equals > 0; equals = text.indexOf('=', at)) {
                String name =
                        text.substring(at, equals).replace(",", "").strip().toLowerCase(Locale.ROOT);
                at = equals + 1;
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
                at++;
                value.append(part());
            }
            return value.toString();
        }

        private String part() {
            char open = next();
            if (open == '{' || open == '"') {
                return enclosed(open == '{' ? '}' : '"');
            }
            int from = at;
            while (at < text.length() && ",}#\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        /** Up to the closing mark outside of all braces. */
        private String enclosed(char close) {
            int from = ++at;
            int depth = 0;
            for (; at < text.length() && (depth > 0 || text.charAt(at) != close); at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                } else if (text.charAt(at) == '{') {
                    depth++;
                } else if (text.charAt(at) == '}') {
                    depth--;
                }
            }
            int to = Math.min(at, text.length());
            at = Math.min(at + 1, text.length());
            return text.substring(from, to);
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : ' ';
        }
    }
}
