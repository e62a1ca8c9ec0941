package dev.digest.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a sheet's front matter. Sheets are written by hand: a value is the text up to the end of the line,
 * whatever it contains. YAML as written by programs works too: a value quoted as a whole, or continued in indented
 * lines.
 */
final class SheetValue {
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"", Pattern.DOTALL);
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([\"\\\\/ ])|u([0-9a-fA-F]{4})|(n))");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private SheetValue() {}

    /** Writes a text so that {@link #read} returns it; unquoted wherever possible. */
    static String of(String text) {
        return !UNPRINTABLE.matcher(text).find() && read(text, List.of(), false).equals(text) ? text : quote(text);
    }

    private static String quote(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\""
                + UNPRINTABLE
                        .matcher(escaped)
                        .replaceAll(sign -> String.format(
                                Locale.ROOT, "\\\\u%04x", (int) sign.group().charAt(0)))
                + "\"";
    }

    /**
     * Parses a value.
     *
     * @param first the text after the key
     * @param more the indented lines under it
     * @param severalLines whether the field may have more than one line: then {@code \n} in quotes is a line break
     */
    static String read(String first, List<String> more, boolean severalLines) {
        String value = first.strip();
        if (!more.isEmpty()) {
            if (BLOCK.matcher(value).matches()) {
                return block(more, value.charAt(0) == '|');
            }
            value = folded(value, more);
        }
        String quoted = quoted(value, severalLines);
        return quoted != null ? quoted : value.equals("~") || value.equals("null") ? "" : value;
    }

    private static @Nullable String quoted(String value, boolean severalLines) {
        Matcher single = SINGLE_QUOTED.matcher(value);
        if (single.matches()) {
            return single.group(1).replace("''", "'");
        }
        Matcher whole = DOUBLE_QUOTED.matcher(value);
        return whole.matches() ? unescape(whole.group(1), severalLines) : null;
    }

    /** Other backslashes are kept, since they are TeX: {@code "$\beta$-VAE"}. */
    private static String unescape(String text, boolean severalLines) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            if (escape.group(1) != null) {
                return Matcher.quoteReplacement(escape.group(1));
            }
            if (escape.group(2) != null) {
                return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(2), 16)));
            }
            return severalLines ? "\n" : "\\\\n";
        });
    }

    private static String folded(String first, List<String> more) {
        StringBuilder text = new StringBuilder(first);
        for (String line : more) {
            boolean joined = text.length() > 1 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '\\';
            if (joined) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty() && !line.isBlank()) {
                text.append(' ');
            }
            text.append(line.strip());
        }
        return text.toString().strip();
    }

    private static String block(List<String> lines, boolean literal) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<String> texts = new ArrayList<>();
        for (String line : lines) {
            String text = line.isBlank() ? "" : line.substring(indent).stripTrailing();
            boolean goesOn = !literal && !texts.isEmpty() && !text.isEmpty();
            if (goesOn && !texts.get(texts.size() - 1).isEmpty()) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + " " + text);
            } else {
                texts.add(text);
            }
        }
        return String.join("\n", texts).strip();
    }
}
