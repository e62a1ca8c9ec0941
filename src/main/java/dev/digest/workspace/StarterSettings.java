package dev.digest.workspace;

import dev.digest.format.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code digest.yaml} of a new newsletter.
 *
 * @param language of the newsletter, one of {@link ReaderTexts#LANGUAGES}
 * @param text the content of the file
 */
public record StarterSettings(String language, String text) {
    /** Settings of each person and machine: in the newsletter's file they would override the user's own. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?m)^(?:arxiv|acl|fetch|user|backup|library|ai):\\n(?:  .*\\n?)+");

    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z.-]*):(?: .*)?");
    private static final Pattern COMMENT_AFTER_VALUE = Pattern.compile("  # .*$");

    /**
     * What a newsletter starts with.
     *
     * @param publisher empty if there is none, as {@code team}
     * @param firstIssue the number of its first issue, if it is not 1
     */
    public record Identity(String name, String publisher, String team, OptionalInt firstIssue) {}

    /**
     * The settings of a newsletter in a language, with comments in that of its editor.
     *
     * @param language of the newsletter: its sections, labels and dates
     * @param comments the language of the comments
     */
    public static StarterSettings of(String language, String comments, Identity identity) {
        String values = Workspace.starterFile(Workspace.SETTINGS, language);
        String text = language.equals(comments)
                ? values
                : commentedLike(Workspace.starterFile(Workspace.SETTINGS, comments), values);
        text = withValue(text, "name", quoted(identity.name()));
        text = PERSONAL.matcher(text).replaceAll(block -> Matcher.quoteReplacement(asComment(block.group())));
        text = withValue(text, "publisher", quoted(identity.publisher()));
        text = withValue(
                text, "first-issue", Integer.toString(identity.firstIssue().orElse(1)));
        text = withValue(text, "team", quoted(identity.team()));
        return new StarterSettings(language, text);
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "\"\"" : YamlText.of(value);
    }

    private static String asComment(String block) {
        return block.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private static String withValue(String settings, String key, String value) {
        return Pattern.compile("(?m)^" + key + ":.*$")
                .matcher(settings)
                .replaceFirst(Matcher.quoteReplacement(key + ": " + value));
    }

    /** The comments and the order of one file with the values of another that has the same keys. */
    private static String commentedLike(String commented, String values) {
        Map<String, List<String>> known = new HashMap<>();
        for (SettingLines setting : SettingLines.in(values)) {
            known.put(setting.path(), setting.value());
        }
        StringBuilder text = new StringBuilder();
        for (SettingLines setting : SettingLines.in(commented)) {
            setting.before().forEach(line -> text.append(line).append('\n'));
            List<String> value = known.getOrDefault(setting.path(), setting.value());
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? withCommentOf(setting.value().get(0), value.get(0)) : value.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String withCommentOf(String commented, String value) {
        Matcher comment = COMMENT_AFTER_VALUE.matcher(commented);
        return COMMENT_AFTER_VALUE.matcher(value).replaceFirst("") + (comment.find() ? comment.group() : "");
    }

    /**
     * A key with its lines.
     *
     * @param path the names that lead to it
     * @param before empty lines and comments above it
     * @param value its own line, and those of a list below it
     */
    private record SettingLines(String path, List<String> before, List<String> value) {
        static List<SettingLines> in(String text) {
            List<SettingLines> all = new ArrayList<>();
            List<String> path = new ArrayList<>();
            List<String> before = new ArrayList<>();
            boolean inList = false;
            for (String line : text.lines().toList()) {
                boolean item = line.stripLeading().startsWith("- ");
                boolean bare = line.isBlank() || line.stripLeading().startsWith("#");
                Matcher key = KEY.matcher(line);
                boolean isKey = key.matches() && !(inList && key.group(1).length() > 2 * path.size());
                if (isKey) {
                    int depth = key.group(1).length() / 2;
                    path.subList(Math.min(depth, path.size()), path.size()).clear();
                    path.add(key.group(2));
                    all.add(new SettingLines(
                            String.join("/", path), List.copyOf(before), new ArrayList<>(List.of(line))));
                    before.clear();
                } else if (item || (inList && !bare)) {
                    all.get(all.size() - 1).value().add(line);
                } else {
                    before.add(line);
                }
                inList = !isKey && (item || inList) && !line.isBlank();
            }
            return all;
        }
    }
}
