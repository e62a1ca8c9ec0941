package dev.digest.send.mail;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readers of a newsletter: a file with an address a line, {@code ada@example.org} or {@code Ada <ada@example.org>};
 * blank lines and those that begin with {@code #} are skipped, and a repeated address is one reader.
 *
 * @param lines the line of each address
 */
public record ReaderList(Map<String, Integer> lines) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[^<>]{0,200}<)?([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})>?");
    private static final int MOST_SHOWN = 20;

    /**
     * Reads a list.
     *
     * @param name the file in messages
     * @throws Problem {@code send.mail-broken} with each line that is no address; {@code send.mail-empty}
     */
    public static ReaderList of(String name, String text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\\R", -1)) {
            number++;
            String entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            Matcher address = ADDRESS.matcher(entry);
            if (address.matches() && entry.contains("<") == entry.endsWith(">")) {
                lines.putIfAbsent(withLowerCaseHost(address.group(1)), number);
            } else {
                broken.add(name + ":" + number + ": " + entry);
            }
        }
        if (!broken.isEmpty()) {
            throw Problem.of(
                    "send.mail-broken",
                    name,
                    broken.size(),
                    String.join("\n", broken.subList(0, Math.min(MOST_SHOWN, broken.size()))));
        }
        if (lines.isEmpty()) {
            throw Problem.of("send.mail-empty", name);
        }
        return new ReaderList(lines);
    }

    private static String withLowerCaseHost(String address) {
        int at = address.indexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    /** The addresses, in the order of the file. */
    List<String> addresses() {
        return List.copyOf(lines.keySet());
    }
}
