package dev.digest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads BibTeX as people and programs write it: entries in braces or parentheses; values in braces, in quotes or bare,
 * concatenated by {@code #}; abbreviations by {@code @string}. Commas between fields may be missing. An unclosed entry
 * ends where the next one begins on a line of its own, so that one error does not swallow the rest of the file.
 */
public final class BibtexReader {
    /** Entries beyond this number are ignored. */
    public static final int MAX_ENTRIES = 20_000;

    private static final Pattern ENTRY = Pattern.compile("@\\s*([A-Za-z]+)\\s*([{(])");
    private static final Pattern NEXT_ENTRY = Pattern.compile("\\n[ \\t]{0,8}@[A-Za-z]{2,30}\\s{0,8}[{(]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w+:.-]*");
    private static final Pattern BARE = Pattern.compile("[^\\s,{}()\"#=]+");

    private final String text;
    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private int position;
    private boolean unclosed;
    private int countedTo;
    private int line = 1;

    private BibtexReader(String text) {
        this.text = text;
    }

    /** All entries of a text, in order. Text between entries is a comment. */
    public static List<BibtexRecord> read(String text) {
        return new BibtexReader(text).records();
    }

    private List<BibtexRecord> records() {
        List<BibtexRecord> records = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        while (records.size() < MAX_ENTRIES && entry.find(position)) {
            position = entry.end();
            char close = entry.group(2).equals("{") ? '}' : ')';
            switch (entry.group(1).toLowerCase(Locale.ROOT)) {
                case "comment", "preamble" -> skip(close);
                case "string" -> fields(close, abbreviations);
                default -> records.add(record(entry, close));
            }
        }
        return records;
    }

    private BibtexRecord record(Matcher entry, char close) {
        int begins = lineOf(entry.start());
        next();
        int from = position;
        while (position < text.length() && ",}=\n{\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String key = text.substring(from, position).strip();
        boolean keyed = position < text.length() && "={\"".indexOf(text.charAt(position)) < 0;
        Map<String, String> fields = new LinkedHashMap<>();
        if (!keyed) {
            // An entry without a citation key begins with its first field.
            position = from;
            key = "";
        }
        boolean complete = fields(close, fields);
        return new BibtexRecord(entry.group(1).toLowerCase(Locale.ROOT), key, fields, begins, complete);
    }

    /** Reads fields up to the end of the entry; returns whether the end was found. */
    private boolean fields(char close, Map<String, String> fields) {
        while (true) {
            char next = skipBetween();
            if (next == close) {
                position++;
                return true;
            }
            Matcher name = NAME.matcher(text).region(position, text.length());
            if (!name.lookingAt()) {
                return false;
            }
            position = name.end();
            if (next() != '=') {
                return false;
            }
            position++;
            StringBuilder value = new StringBuilder();
            boolean closed = value(value);
            if (closed || !value.isEmpty()) {
                fields.putIfAbsent(name.group().toLowerCase(Locale.ROOT), value.toString());
            }
            if (!closed) {
                return false;
            }
        }
    }

    /** Reads values concatenated by {@code #}. */
    private boolean value(StringBuilder value) {
        while (true) {
            char open = next();
            if (open == '{' || open == '"') {
                if (!enclosed(open == '{' ? '}' : '"', value)) {
                    return false;
                }
            } else if (!bare(value)) {
                return false;
            }
            if (next() != '#') {
                return true;
            }
            position++;
        }
    }

    private boolean bare(StringBuilder value) {
        Matcher word = BARE.matcher(text).region(position, text.length());
        if (!word.lookingAt()) {
            return false;
        }
        position = word.end();
        String said = word.group();
        value.append(abbreviations.getOrDefault(said.toLowerCase(Locale.ROOT), said));
        return true;
    }

    /**
     * Reads up to the closing delimiter outside of all braces. If another entry begins first, the delimiter is missing.
     */
    private boolean enclosed(char close, StringBuilder value) {
        int from = ++position;
        int depth = 0;
        while (position < text.length() && (depth > 0 || text.charAt(position) != close)) {
            char c = text.charAt(position);
            if (c == '\n' && nextEntryBeginsHere()) {
                return false;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            position += c == '\\' ? 2 : 1;
            if (depth < 0) {
                return false;
            }
        }
        if (position >= text.length()) {
            position = text.length();
            return false;
        }
        value.append(text, from, position);
        position++;
        return true;
    }

    private boolean nextEntryBeginsHere() {
        return NEXT_ENTRY.matcher(text).region(position, text.length()).lookingAt();
    }

    /** Skips an entry without content; of an unclosed one, only its line. */
    private void skip(char close) {
        int from = position;
        char open = close == '}' ? '{' : '(';
        int depth = 1;
        while (position < text.length() && depth > 0 && !unclosed) {
            char c = text.charAt(position);
            if (c == '\n' && nextEntryBeginsHere()) {
                break;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            position++;
        }
        if (depth > 0) {
            // Reading to the end of the text once is enough to know that the delimiter is missing.
            unclosed |= position == text.length();
            int end = text.indexOf('\n', from);
            position = end < 0 ? text.length() : end;
        }
    }

    /** Skips commas and comments between fields. */
    private char skipBetween() {
        char next = next();
        while (next == ',' || next == '%') {
            if (next == '%') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else {
                position++;
            }
            next = next();
        }
        return next;
    }

    private char next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private int lineOf(int place) {
        for (; countedTo < place; countedTo++) {
            line += text.charAt(countedTo) == '\n' ? 1 : 0;
        }
        return line;
    }
}
