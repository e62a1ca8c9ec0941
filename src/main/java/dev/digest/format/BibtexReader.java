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
 * concatenated by {@code #}; abbreviations by {@code @string}. Commas between fields may be missing. One error does not
 * swallow the rest of the file: an unclosed entry ends where the next one begins on a line of its own, and a field
 * whose braces do not match ends where the next field does.
 */
public final class BibtexReader {
    /** Entries beyond this number are ignored. */
    public static final int MAX_ENTRIES = 20_000;

    private static final Pattern ENTRY = Pattern.compile("@\\s*([A-Za-z]+)\\s*([{(])");
    private static final Pattern NEXT_ENTRY = Pattern.compile("\\n[ \\t]{0,8}@[A-Za-z]{2,30}\\s{0,8}[{(]");
    /** A line on which a field begins, or that ends an entry, or begins the next one. */
    private static final Pattern FIELD_OR_END = Pattern.compile("\\n[ \\t]{0,16}(?:[A-Za-z][\\w+:.-]{0,30}[ \\t]{0,16}="
            + "|[})][ \\t]{0,16}(?=[\\r\\n]|\\z)|@[A-Za-z]{2,30}\\s{0,8}[{(])");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w+:.-]*");
    private static final Pattern NAME_AND_EQUALS = Pattern.compile("[A-Za-z][\\w+:.-]*\\s*=");
    private static final Pattern BARE = Pattern.compile("[^\\s,{}()\"#=]+");

    private final String text;
    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private int position;
    private boolean unclosed;
    /** Whether the braces of a field of this entry did not match. */
    private boolean unbalanced;
    /** Finds the next line after some place, which it does once. */
    private final Matcher fieldOrEnd;

    private int fieldOrEndAt = -1;

    private int countedTo;
    private int line = 1;

    private BibtexReader(String text) {
        this.text = text;
        this.fieldOrEnd = FIELD_OR_END.matcher(text);
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

    /** Reads fields up to the end of the entry; returns whether the end was found and all braces match. */
    private boolean fields(char close, Map<String, String> fields) {
        unbalanced = false;
        while (true) {
            char next = skipBetween();
            if (next == close) {
                position++;
                return !unbalanced;
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
            int from = position;
            StringBuilder value = new StringBuilder();
            boolean closed = value(value);
            if (!(closed && endsField(close)) && endAtNextField(from, value)) {
                closed = true;
            }
            if (closed || !value.isEmpty()) {
                fields.putIfAbsent(name.group().toLowerCase(Locale.ROOT), value.toString());
            }
            if (!closed) {
                return false;
            }
        }
    }

    /** Whether what follows a value can follow one: else a brace too many or too few has ended it elsewhere. */
    private boolean endsField(char close) {
        char next = next();
        if (next == close) {
            int after = position + 1;
            while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\t')) {
                after++;
            }
            return after >= text.length() || "\r\n@%".indexOf(text.charAt(after)) >= 0;
        }
        boolean foreign = Character.isLetter(next) || "\\{}@\0".indexOf(next) >= 0;
        return !foreign
                || NAME_AND_EQUALS.matcher(text).region(position, text.length()).lookingAt();
    }

    /** Lets a value whose braces do not match end before the next field or the end of the entry, if there is one. */
    private boolean endAtNextField(int from, StringBuilder value) {
        if (fieldOrEndAt < from) {
            fieldOrEndAt = fieldOrEnd.find(from) ? fieldOrEnd.start() : text.length();
        }
        if (fieldOrEndAt == text.length()) {
            return false;
        }
        char last = text.charAt(fieldOrEnd.end() - 1);
        boolean nextEntry = last == '{' || last == '(';
        boolean behind = fieldOrEndAt >= position && !value.isEmpty();
        if (nextEntry || (last != '=' && behind)) {
            return false;
        }
        unbalanced = true;
        position = fieldOrEndAt;
        value.setLength(0);
        value.append(withoutDelimiters(text.substring(from, position).strip()));
        return true;
    }

    private static String withoutDelimiters(String value) {
        int end = value.length();
        while (end > 0 && (value.charAt(end - 1) == ',' || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        boolean enclosed = value.startsWith("{") || value.startsWith("\"");
        boolean closed = enclosed && end > 1 && "}\"".indexOf(value.charAt(end - 1)) >= 0;
        return value.substring(enclosed ? 1 : 0, closed ? end - 1 : Math.max(end, enclosed ? 1 : 0));
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
            if (c == '\n' && (nextEntryBeginsHere() || (unbalanced && nextFieldBeginsHere()))) {
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

    private boolean nextFieldBeginsHere() {
        return FIELD_OR_END.matcher(text).region(position, text.length()).lookingAt();
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
