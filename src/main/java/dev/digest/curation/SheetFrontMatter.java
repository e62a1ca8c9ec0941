package dev.digest.curation;

import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines between the two {@code ---} of a sheet: a key, a colon of either width, and text. Each line is part of a
 * value, a comment, or an error with its place, so that nothing typed is dropped silently.
 *
 * @param lines all lines of the text
 * @param location the place of a line in messages, by its index
 */
record SheetFrontMatter(List<String> lines, IntFunction<String> location) {
    static final String ID = "id";
    static final String VERSION = "version";

    private static final List<String> KEYS = Stream.concat(
                    Stream.of(ID, VERSION),
                    CurationField.frontMatterFields().stream().map(CurationField::key))
            .toList();
    private static final Pattern LIKE_A_KEY = Pattern.compile("[A-Za-z_-]+\\s*:(?:\\s|$)");
    private static final Pattern LINE = Pattern.compile("[\\s\u3000]*[\"']?([^\\s:：\"'#]{1,40})[\"']?\\s*[:：](.*)");

    /** A key as written, and the text after it. */
    private record KeyLine(String key, String rest) {
        boolean isKnown() {
            return KEYS.contains(key);
        }
    }

    /** A value of several lines while it is being read. */
    private record Value(String key, String first, List<String> more) {
        String text() {
            boolean severalLines = CurationField.ofKey(key)
                    .filter(field -> field.kind() == FieldKind.PROSE)
                    .isPresent();
            return SheetValue.read(first, more, severalLines);
        }

        boolean isBlock() {
            return first.strip().matches("[|>][-+0-9]{0,2}");
        }
    }

    /** Whether a line begins with a known key, as in a written sheet. */
    static boolean isKey(String line) {
        return KEYS.stream().anyMatch(key -> line.startsWith(key + ":") || line.startsWith(key + "："));
    }

    /** Whether a line begins with something like a key, known or not: {@code Note: two}, but not {@code 注: 二}. */
    static boolean looksLikeKey(String line) {
        return isKey(line) || LIKE_A_KEY.matcher(line).lookingAt();
    }

    static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static Optional<KeyLine> keyLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return Optional.of(new KeyLine(key, matcher.group(2)));
    }

    /**
     * The values by key, in the order of the lines.
     *
     * @throws Problem {@code sheet.unknown-key}, {@code sheet.repeated-key}, {@code sheet.stray-line},
     *     {@code sheet.list}
     */
    Map<String, String> read(int from, int to) {
        Map<String, Value> values = new LinkedHashMap<>();
        Optional<Value> open = Optional.empty();
        for (int at = from; at < to; at++) {
            String line = lines.get(at);
            boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (open.isPresent() && open.get().isBlock() && (indented || line.isBlank())) {
                open.get().more().add(line);
            } else if (!line.isBlank() && !isComment(line)) {
                Optional<KeyLine> key = keyLine(line).filter(found -> found.isKnown() || !indented);
                if (key.isPresent()) {
                    open = Optional.of(open(key.get(), at, values));
                } else {
                    goOn(open.filter(value -> indented), line, at);
                }
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    private Value open(KeyLine key, int at, Map<String, Value> values) {
        if (!key.isKnown()) {
            String nearest = NameSuggestion.find(key.key(), KEYS).orElse(String.join(", ", KEYS));
            throw Problem.of("sheet.unknown-key", location.apply(at), key.key(), nearest);
        }
        Value value = new Value(key.key(), key.rest(), new ArrayList<>());
        if (values.put(key.key(), value) != null) {
            throw Problem.of("sheet.repeated-key", location.apply(at), key.key());
        }
        return value;
    }

    private void goOn(Optional<Value> open, String line, int at) {
        Value value = open.orElseThrow(() -> Problem.of("sheet.stray-line", location.apply(at), line.strip()));
        if (value.first().isBlank() && line.strip().startsWith("- ")) {
            throw Problem.of("sheet.list", location.apply(at), value.key());
        }
        value.more().add(line);
    }
}
