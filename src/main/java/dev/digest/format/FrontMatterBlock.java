package dev.digest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys with their values between two fences: YAML between lines of {@code ---}, TOML between lines of {@code +++}.
 *
 * @param from the line of the first fence, from 0
 * @param to the line of the second
 */
public record FrontMatterBlock(int from, int to, List<Field> fields) {
    /** An upper bound on its lines. */
    static final int MOST_LINES = 200;

    private static final String YAML = "---";
    private static final String TOML = "+++";
    private static final Pattern KEY =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]{0,60})\\s*([:=])(?:\\s+(.*)|(\\S.*)?)");
    /** Lines of values, comments and tables of TOML. */
    private static final Pattern OTHER = Pattern.compile("\\s.*|#.*|-(?:\\s.*)?|\\[.*|].*|[}{].*|");

    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    private static final Pattern LIST = Pattern.compile("\\[(.*)]");
    private static final Pattern BLOCK = Pattern.compile("[|>]-?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public FrontMatterBlock {
        fields = List.copyOf(fields);
    }

    /**
     * A key with its value.
     *
     * @param key in lower case
     * @param line its line, from 0
     * @param end the line after its value
     * @param text the value without quotes and comments; the items of a list with commas between them
     */
    public record Field(String key, int line, int end, String text) {}

    /** The block that begins at a line, if one does. */
    public static Optional<FrontMatterBlock> at(List<String> lines, int from) {
        String fence = lines.get(from).replace(BYTE_ORDER_MARK, "").stripTrailing();
        if (!fence.equals(YAML) && !fence.equals(TOML)) {
            return Optional.empty();
        }
        int most = Math.min(lines.size(), from + MOST_LINES);
        for (int i = from + 1; i < most; i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(fence) || (line.equals("...") && fence.equals(YAML))) {
                return Optional.of(new FrontMatterBlock(from, i, fields(lines, from + 1, i, fence)));
            }
            if (!isPart(line, fence)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The same without fences in YAML, of which all lines up to one are part; none when they are not. */
    static List<Field> unfenced(List<String> lines, int to) {
        for (String line : lines.subList(0, to)) {
            if (!isPart(line.stripTrailing(), YAML)) {
                return List.of();
            }
        }
        return fields(lines, 0, to, YAML);
    }

    private static boolean isPart(String line, String fence) {
        return key(line, fence).isPresent() || OTHER.matcher(line).matches();
    }

    /** The line with a key, which in YAML has a blank after its colon. */
    private static Optional<Matcher> key(String line, String fence) {
        Matcher key = KEY.matcher(line);
        boolean toml = fence.equals(TOML);
        return key.matches() && key.group(2).equals(toml ? "=" : ":") && (toml || key.group(4) == null)
                ? Optional.of(key)
                : Optional.empty();
    }

    private static List<Field> fields(List<String> lines, int from, int to, String fence) {
        List<Field> fields = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Matcher> key = key(lines.get(at).stripTrailing(), fence);
            Optional<Field> field = key.isEmpty() ? Optional.empty() : Optional.of(field(key.get(), lines, at, to));
            if (field.isPresent()) {
                fields.add(field.get());
            }
            at = field.isPresent() ? field.get().end() : at + 1;
        }
        return fields;
    }

    private static Field field(Matcher key, List<String> lines, int at, int to) {
        String name = key.group(1).toLowerCase(Locale.ROOT);
        String written = key.group(3) == null ? key.group(4) : key.group(3);
        String value = written == null ? "" : written.strip();
        Matcher list = LIST.matcher(value);
        List<String> items = new ArrayList<>();
        int end = at + 1;
        boolean block = BLOCK.matcher(value).matches();
        if (list.matches()) {
            for (String item : list.group(1).split(",", -1)) {
                items.add(plain(item));
            }
        } else if (value.isEmpty()) {
            for (; end < to && ITEM.matcher(lines.get(end)).matches(); end++) {
                items.add(plain(lines.get(end).strip().substring(1)));
            }
        } else if (block) {
            for (; end < to && lines.get(end).startsWith(" "); end++) {
                items.add(lines.get(end).strip());
            }
        }
        String text = items.isEmpty()
                ? plain(value)
                : String.join(block ? " " : ", ", items).strip();
        return new Field(name, at, end, text);
    }

    /** A value without its quotes or the comment after it. */
    private static String plain(String written) {
        String value = written.strip();
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        int close = quote == '"' || quote == '\'' ? close(value, quote) : -1;
        if (close < 0) {
            return value.replaceFirst("\\s#.*$", "").strip();
        }
        String inside = value.substring(1, close);
        return quote == '"' ? inside.replace("\\\"", "\"").replace("\\\\", "\\") : inside.replace("''", "'");
    }

    private static int close(String value, char quote) {
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (value.charAt(i) == quote) {
                boolean doubled = quote == '\'' && i + 1 < value.length() && value.charAt(i + 1) == quote;
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** The field with a key. */
    public Optional<Field> field(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
