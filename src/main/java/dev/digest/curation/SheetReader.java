package dev.digest.curation;

import dev.digest.format.YamlNode;
import dev.digest.format.YamlReader;
import dev.digest.paper.PaperRef;
import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads sheets: YAML front matter between two lines of {@code ---}, the summary under it, and whatever stands under the
 * line with {@link #CUT}, which is not kept. One text may hold several sheets, one after the other.
 */
public final class SheetReader {
    /** The sign of the line under which nothing is kept. */
    public static final String CUT = ">8";

    private static final String FENCE = "---";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("id"), CurationField.frontMatterFields().stream().map(CurationField::key))
            .toList();

    private static final Pattern LIKE_A_KEY = Pattern.compile("[A-Za-z_-]+\\s*:(?:\\s|$)");

    private final String name;
    private final List<String> lines;

    private SheetReader(String text, String name) {
        this.name = name;
        this.lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    }

    /** Whether a text begins with front matter. Otherwise it is a bare summary. */
    public static boolean isSheet(String text) {
        return text.replaceFirst("^\uFEFF", "").stripLeading().startsWith(FENCE);
    }

    /**
     * Reads all sheets of a text.
     *
     * @param name what to call the text in messages
     * @throws Problem {@code sheet.*} or {@code yaml.broken}, each with the place; then none of the sheets is good
     */
    public static List<Sheet> read(String text, String name) {
        return new SheetReader(text, name).sheets();
    }

    /** The text above the cut, where there is one. */
    public static String aboveCut(String text) {
        return String.join("\n", text.lines().takeWhile(line -> !isCut(line)).toList());
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        while (at < lines.size()) {
            int end = nextSheet(at + 1);
            sheets.add(sheet(at, end));
            at = end;
        }
        return sheets;
    }

    private int nextSheet(int from) {
        for (int at = closingFence(from) + 1; at < lines.size(); at++) {
            if (isFence(at) && opensSheet(at + 1)) {
                return at;
            }
        }
        return lines.size();
    }

    /**
     * A line of {@code ---} in a summary is a rule across the page; it opens the next sheet where something like a key
     * follows at once and a key of ours before the next such line.
     */
    private boolean opensSheet(int from) {
        return from < lines.size()
                && LIKE_A_KEY.matcher(lines.get(from)).lookingAt()
                && lines.subList(from, closingFence(from)).stream()
                        .takeWhile(line -> !isCut(line))
                        .anyMatch(SheetReader::isKey);
    }

    private Sheet sheet(int from, int end) {
        if (!isFence(from)) {
            throw Problem.of("sheet.no-front-matter", locationOf(from));
        }
        int close = closingFence(from + 1);
        if (close >= end) {
            throw Problem.of("sheet.unclosed", locationOf(from));
        }
        String yaml = String.join("\n", lines.subList(from + 1, close));
        YamlNode.YamlMapping front = YamlReader.read(yaml, name, from + 1);
        Map<CurationField, String> words = readFields(front);
        String body = aboveCut(String.join("\n", lines.subList(close + 1, end))).strip();
        if (!body.isEmpty()) {
            words.put(CurationField.SUMMARY, body);
        }
        return new Sheet(ref(front, from), words, locationOf(from));
    }

    private PaperRef ref(YamlNode.YamlMapping front, int from) {
        if (!(front.entries().get("id") instanceof YamlNode.YamlScalar id)
                || id.text().isBlank()) {
            throw Problem.of("sheet.no-id", locationOf(from));
        }
        return PaperRef.parse(id.text());
    }

    private Map<CurationField, String> readFields(YamlNode.YamlMapping front) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        front.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String nearest = NameSuggestion.find(key, KEYS).orElse(String.join(", ", KEYS));
                throw Problem.of("sheet.unknown-key", locationOf(value.line() - 1), key, nearest);
            }
            if (!(value instanceof YamlNode.YamlScalar scalar)) {
                throw Problem.of("sheet.no-text", locationOf(value.line() - 1), key);
            }
            CurationField.ofKey(key).ifPresent(field -> words.put(field, scalar.text()));
        });
        return words;
    }

    private int closingFence(int from) {
        int at = from;
        while (at < lines.size() && !isFence(at)) {
            at++;
        }
        return at;
    }

    private boolean isFence(int at) {
        return lines.get(at).stripTrailing().equals(FENCE);
    }

    private static boolean isKey(String line) {
        return KEYS.stream().anyMatch(key -> line.startsWith(key + ":"));
    }

    private static boolean isCut(String line) {
        return line.startsWith("#") && line.contains("-- " + CUT + " --");
    }

    private String locationOf(int index) {
        return name + ":" + (index + 1);
    }
}
