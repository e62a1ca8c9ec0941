package dev.digest.format;

import dev.digest.format.YamlNode.YamlMapping;
import dev.digest.format.YamlNode.YamlScalar;
import dev.digest.format.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML as settings are mostly written: a value a line, plain or in quotes, lists and mappings by indentation or
 * in brackets on one line, comments. Loading the parser takes longer than all the rest of a small command. What has
 * anything else, also whatever is wrong, is left to the parser: methods return null then.
 */
final class PlainYaml {
    /** Plain scalars that YAML reads as null. */
    static final Set<String> NULL_VALUES = Set.of("", "~", "null", "Null", "NULL");

    private static final int MAX_DEPTH = 20;
    private static final int MAX_KEY = 128;
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final char[] text;
    private final int lineBefore;
    private final List<Line> lines = new ArrayList<>();
    /** The next line in block style. */
    private int next;
    /** The next character in flow style. */
    private int at;

    /**
     * A line with more than a comment.
     *
     * @param start where its content begins
     * @param end behind the content, or the comment after it
     */
    private record Line(int number, int indent, int start, int end) {}

    private PlainYaml(String text, int lineBefore) {
        this.text = text.toCharArray();
        this.lineBefore = lineBefore;
    }

    /** The mapping that {@link YamlReader} makes of a text; null if only the parser can tell. */
    static @Nullable YamlMapping read(String text, int lineBefore) {
        return new PlainYaml(text, lineBefore).document();
    }

    private @Nullable YamlMapping document() {
        if (!divide() || lines.isEmpty()) {
            return null;
        }
        YamlMapping document = mapping(0, lines.get(0).number(), 0);
        return next == lines.size() ? document : null;
    }

    /** Finds the lines, and whether all characters are such as YAML takes for no more than part of a text. */
    private boolean divide() {
        int number = lineBefore + 1;
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            char sign = text[i];
            if (sign == '\n') {
                addLine(number++, from, i);
                from = i + 1;
            } else if (sign < ' ' || (sign > '~' && !isText(sign))) {
                return false;
            }
        }
        addLine(number, from, text.length);
        return true;
    }

    /** Characters beyond the plane of the most common ones, such as emoji, are for the parser. */
    private static boolean isText(char sign) {
        boolean endsLine = sign == '\u2028' || sign == '\u2029';
        return (sign >= '\u00a0' && sign < '\ud800' && !endsLine)
                || (sign >= '\ue000' && sign <= '\ufffd' && sign != '\ufeff');
    }

    private void addLine(int number, int from, int to) {
        int start = skipBlanks(from, to);
        int end = to;
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (start < end && text[start] != '#') {
            lines.add(new Line(number, start - from, start, end));
        }
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && text[i] == ' ') {
            i++;
        }
        return i;
    }

    private @Nullable YamlMapping mapping(int indent, int number, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (isAt(indent, false)) {
            Line line = lines.get(next);
            int colon = colon(line.start(), line.end());
            String key = key(line.start(), colon);
            if (key == null) {
                return null;
            }
            next++;
            int start = skipBlanks(colon + 1, line.end());
            YamlNode value = start == line.end() || text[start] == '#'
                    ? below(indent, line.number(), depth + 1)
                    : inline(start, line, depth + 1);
            if (value == null || entries.put(key, value) != null) {
                return null;
            }
        }
        return new YamlMapping(Collections.unmodifiableMap(entries), number);
    }

    private @Nullable YamlSequence sequence(int indent, int number, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (isAt(indent, true)) {
            Line line = lines.get(next);
            int start = skipBlanks(line.start() + 1, line.end());
            YamlNode item;
            if (start < line.end() && colon(start, line.end()) >= 0 && "'\"[{".indexOf(text[start]) < 0) {
                // Its first entry stands behind the hyphen, the others below.
                int inner = indent + start - line.start();
                lines.set(next, new Line(line.number(), inner, start, line.end()));
                item = depth < MAX_DEPTH ? mapping(inner, line.number(), depth + 1) : null;
            } else {
                next++;
                item = start < line.end() ? inline(start, line, depth + 1) : null;
            }
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new YamlSequence(List.copyOf(items), number);
    }

    /** Whether the next line has this indent, and is an item of a list or is none. */
    private boolean isAt(int indent, boolean item) {
        if (next == lines.size()) {
            return false;
        }
        Line line = lines.get(next);
        boolean hyphen = text[line.start()] == '-' && (line.start() + 1 == line.end() || text[line.start() + 1] == ' ');
        return line.indent() == indent && hyphen == item;
    }

    /** The value of a key behind which nothing stands: what is indented further, or a list that is not. */
    private @Nullable YamlNode below(int indent, int number, int depth) {
        int inner = next == lines.size() ? 0 : lines.get(next).indent();
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (inner > indent && isAt(inner, false)) {
            return mapping(inner, number, depth);
        }
        return inner >= indent && isAt(inner, true) ? sequence(inner, number, depth) : new YamlScalar("", number);
    }

    /** A value that begins and ends on its line. */
    private @Nullable YamlNode inline(int start, Line line, int depth) {
        if ("'\"[{".indexOf(text[start]) < 0) {
            int end = comment(start, line.end());
            return colon(start, end) < 0 ? plain(start, end, line.number()) : null;
        }
        at = start;
        YamlNode value = flow(line, depth);
        int end = comment(at, line.end());
        return skipBlanks(at, end) == end ? value : null;
    }

    /** The first colon behind a key, or -1. */
    private int colon(int start, int end) {
        int to = comment(start, end);
        for (int i = start; i < to; i++) {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] == ' ')) {
                return i;
            }
        }
        return -1;
    }

    /** Where a comment begins behind a text without quotes, otherwise the end. */
    private int comment(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == '#' && text[i - 1] == ' ') {
                return i;
            }
        }
        return end;
    }

    private @Nullable String key(int start, int end) {
        if (end <= start || end - start > MAX_KEY || text[end - 1] == ' ' || INDICATORS.indexOf(text[start]) >= 0) {
            return null;
        }
        return new String(text, start, end - start);
    }

    private @Nullable YamlNode plain(int start, int end, int number) {
        int to = end;
        while (to > start && text[to - 1] == ' ') {
            to--;
        }
        if (to == start || INDICATORS.indexOf(text[start]) >= 0) {
            return null;
        }
        String value = new String(text, start, to - start);
        return new YamlScalar(NULL_VALUES.contains(value) ? "" : value, number);
    }

    private @Nullable YamlNode flow(Line line, int depth) {
        if (at >= line.end() || depth > MAX_DEPTH) {
            return null;
        }
        return switch (text[at]) {
            case '[' -> flowSequence(line, depth);
            case '{' -> flowMapping(line, depth);
            case '\'', '"' -> quoted(line);
            default -> flowPlain(line);
        };
    }

    private @Nullable YamlNode flowSequence(Line line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (hasMore(items.isEmpty(), ']', line)) {
            YamlNode item = flow(line, depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return at > line.end() ? null : new YamlSequence(List.copyOf(items), line.number());
    }

    private @Nullable YamlNode flowMapping(Line line, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (hasMore(entries.isEmpty(), '}', line)) {
            int colon = at;
            while (colon < line.end() && !isEndOfFlowPlain(colon)) {
                colon++;
            }
            String key = key(at, colon);
            if (key == null || colon + 1 >= line.end() || text[colon] != ':' || text[colon + 1] != ' ') {
                return null;
            }
            at = skipBlanks(colon + 1, line.end());
            YamlNode value = flow(line, depth + 1);
            if (value == null || entries.put(key, value) != null) {
                return null;
            }
        }
        return at > line.end() ? null : new YamlMapping(Collections.unmodifiableMap(entries), line.number());
    }

    /**
     * Whether another part follows before the bracket, which is read then, with what separates parts. Where neither
     * follows, the place is behind the line.
     */
    private boolean hasMore(boolean first, char bracket, Line line) {
        at = skipBlanks(first ? at + 1 : at, line.end());
        if (at < line.end() && text[at] == bracket) {
            at++;
            return false;
        }
        if (!first) {
            if (at == line.end() || text[at] != ',') {
                at = line.end() + 1;
                return false;
            }
            at = skipBlanks(at + 1, line.end());
        }
        return true;
    }

    private @Nullable YamlNode flowPlain(Line line) {
        int start = at;
        while (at < line.end() && !isEndOfFlowPlain(at)) {
            at++;
        }
        return at < line.end() && text[at] != ':' && text[at] != '#' ? plain(start, at, line.number()) : null;
    }

    private boolean isEndOfFlowPlain(int place) {
        return switch (text[place]) {
            case ',', '[', ']', '{', '}' -> true;
            case ':' -> place + 1 == text.length || " \n,[]{}".indexOf(text[place + 1]) >= 0;
            case '#' -> text[place - 1] == ' ';
            default -> false;
        };
    }

    private @Nullable YamlNode quoted(Line line) {
        char quote = text[at];
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < line.end(); i++) {
            if (text[i] == '\\' && quote == '"') {
                return null;
            }
            if (text[i] == quote) {
                boolean isTwice = quote == '\'' && i + 1 < line.end() && text[i + 1] == quote;
                if (!isTwice) {
                    at = i + 1;
                    return new YamlScalar(value.toString(), line.number());
                }
                i++;
            }
            value.append(text[i]);
        }
        return null;
    }
}
