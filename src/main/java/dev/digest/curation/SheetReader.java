package dev.digest.curation;

import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Parses sheets: front matter between two lines of {@code ---}, the summary after it, and text after the line with
 * {@link #CUT}, which is ignored. A text may hold several sheets in a row; comments may precede the first.
 */
public final class SheetReader {
    /** Marks the line after which everything is ignored. */
    public static final String CUT = ">8";

    /** Marks the lines above a sheet that report its errors. */
    public static final String HEADING = "#! ";

    private static final String FENCE = "---";

    private final String name;
    private final List<String> lines;

    private SheetReader(String text, String name) {
        this.name = name;
        this.lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    }

    /** Whether a text begins with front matter. Otherwise it is a summary only. */
    public static boolean isSheet(String text) {
        SheetReader reader = new SheetReader(text, "");
        int begin = reader.begin();
        boolean commented = reader.lines.stream().limit(begin).anyMatch(SheetFrontMatter::isComment);
        return begin < reader.lines.size()
                && reader.lines.get(begin).stripLeading().startsWith(FENCE)
                && (!commented || reader.opensSheet(begin + 1));
    }

    /**
     * Parses all sheets of a text.
     *
     * @param name the name of the text in messages
     * @throws Problem {@code sheet.*}, each with its place; then no sheet is returned
     */
    public static List<Sheet> read(String text, String name) {
        return new SheetReader(text, name).sheets();
    }

    /** The text above the cut line, if there is one. */
    public static String aboveCut(String text) {
        return String.join("\n", text.lines().takeWhile(line -> !isCut(line)).toList());
    }

    /** A text without the error lines at its top. */
    public static String withoutHeading(String text) {
        return text.startsWith(HEADING)
                ? text.lines()
                        .dropWhile(line -> line.startsWith(HEADING))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                : text;
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        int at = begin();
        while (at < lines.size()) {
            int end = nextSheet(at + 1);
            sheets.add(sheet(at, end));
            at = end;
        }
        return sheets;
    }

    /** Where the first sheet begins: after empty lines and comments, if a sheet follows them. */
    private int begin() {
        int at = 0;
        while (at < lines.size() && (lines.get(at).isBlank() || SheetFrontMatter.isComment(lines.get(at)))) {
            at++;
        }
        if (at < lines.size() && isFence(at)) {
            return at;
        }
        int first = 0;
        while (first < lines.size()
                && (lines.get(first).isBlank() || lines.get(first).startsWith(HEADING))) {
            first++;
        }
        return first;
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
     * In a summary, {@code ---} is a thematic break. It opens the next sheet if, apart from comments, something like a
     * key follows at once and a known key follows before the next such line.
     */
    private boolean opensSheet(int from) {
        List<String> front = lines.subList(from, Math.max(from, closingFence(from))).stream()
                .takeWhile(line -> !isCut(line))
                .dropWhile(SheetFrontMatter::isComment)
                .toList();
        return !front.isEmpty()
                && SheetFrontMatter.looksLikeKey(front.get(0))
                && front.stream().anyMatch(SheetFrontMatter::isKey);
    }

    private Sheet sheet(int from, int end) {
        if (!isFence(from)) {
            throw Problem.of("sheet.no-front-matter", locationOf(from));
        }
        int close = closingFence(from + 1);
        if (close >= end) {
            throw Problem.of("sheet.unclosed", locationOf(from));
        }
        Map<String, String> front = new SheetFrontMatter(lines, this::locationOf).read(from + 1, close);
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        front.forEach((key, text) -> CurationField.ofKey(key).ifPresent(field -> words.put(field, text)));
        String body = aboveCut(String.join("\n", lines.subList(close + 1, end))).strip();
        if (!body.isEmpty()) {
            words.put(CurationField.SUMMARY, body);
        }
        return new Sheet(ref(front, from), words, version(front, from), locationOf(from));
    }

    private PaperRef ref(Map<String, String> front, int from) {
        String id = front.getOrDefault(SheetFrontMatter.ID, "");
        if (id.isBlank()) {
            throw Problem.of("sheet.no-id", locationOf(from));
        }
        return PaperRef.parse(id);
    }

    private OptionalInt version(Map<String, String> front, int from) {
        String version = front.getOrDefault(SheetFrontMatter.VERSION, "");
        if (!version.matches("\\d{0,9}")) {
            throw Problem.of("sheet.version", locationOf(from), version);
        }
        return version.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version));
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

    private static boolean isCut(String line) {
        return line.startsWith("#") && line.contains("-- " + CUT + " --");
    }

    private String locationOf(int index) {
        return name + ":" + (index + 1);
    }
}
