package dev.digest.cli.terminal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code VISUAL} or {@code EDITOR}: a shell command as for git, so that it may have options and quoted
 * spaces; but a value that begins with the path of an existing program is that path, including spaces.
 *
 * @param windows whether the system is Windows, which may have no {@code sh}
 */
record EditorCommandLine(String value, boolean windows) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Editors that return at once after opening a window, and their options to wait. */
    private static final Map<String, String> WAITING = Map.ofEntries(
            Map.entry("code", "--wait"),
            Map.entry("code-insiders", "--wait"),
            Map.entry("codium", "--wait"),
            Map.entry("cursor", "--wait"),
            Map.entry("windsurf", "--wait"),
            Map.entry("zed", "--wait"),
            Map.entry("atom", "--wait"),
            Map.entry("subl", "--wait"),
            Map.entry("mate", "--wait"),
            Map.entry("gedit", "--wait"),
            Map.entry("gnome-text-editor", "--standalone"),
            Map.entry("kate", "--block"),
            Map.entry("gvim", "--nofork"),
            Map.entry("mvim", "--nofork"),
            Map.entry("open", "-W"));

    /** The command line that opens a file. */
    public List<String> words(Path file) {
        return windows ? forCmd(file) : forShell(file);
    }

    /** The shell stays until the editor exits: a trap keeps Ctrl-C from ending it. */
    private List<String> forShell(Path file) {
        String program = program();
        String command = program.isEmpty()
                ? value
                : "'" + program.replace("'", "'\\''") + "'" + value.strip().substring(program.length());
        return List.of("sh", "-c", "trap : INT; " + command + " \"$@\"", value, file.toString());
    }

    /** With {@code call}, so that the quotes of the first word are kept, and scripts such as code.cmd are found. */
    private List<String> forCmd(Path file) {
        List<String> words = new ArrayList<>(List.of("cmd", "/c", "call"));
        String program = program();
        if (!program.isEmpty()) {
            words.add(program);
        }
        words.addAll(split(value.strip().substring(program.length())));
        words.add(file.toString());
        return words;
    }

    private static List<String> split(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /** The longest prefix containing a space that is the path of a program; empty when there is none. */
    private String program() {
        String text = value.strip();
        for (int end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            String beginning = text.substring(0, end).stripTrailing();
            if (beginning.indexOf(' ') > 0 && isProgram(beginning)) {
                return beginning;
            }
        }
        return "";
    }

    private static boolean isProgram(String path) {
        try {
            return Path.of(path).getParent() != null
                    && Files.isRegularFile(Path.of(path))
                    && Files.isExecutable(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The wait option of this editor, if it is known and not given. */
    public Optional<String> missingOption() {
        return Optional.ofNullable(WAITING.get(name())).filter(option -> !isGiven(option));
    }

    private boolean isGiven(String option) {
        String letter = option.startsWith("--") ? option.substring(1, 3) : option;
        return Arrays.asList(value.split("\\s+")).stream().anyMatch(word -> word.equals(option) || word.equals(letter));
    }

    /** The program's name without folder and extension. */
    private String name() {
        String program = program();
        Matcher first = WORD.matcher(value);
        if (program.isEmpty() && first.find()) {
            program = first.group(1) == null ? first.group(2) : first.group(1);
        }
        return program.replace("'", "")
                .replaceFirst(".*[/\\\\]", "")
                .replaceFirst("(?i)\\.(exe|cmd|bat|sh)$", "")
                .toLowerCase(Locale.ROOT);
    }
}
