package dev.digest.format;

import dev.digest.format.FrontMatterBlock.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metadata that static site generators keep at the top of a page: YAML between lines of {@code ---} (Hugo, Jekyll;
 * Hexo may omit the first line), TOML between lines of {@code +++} (Hugo), or bare keys up to the first empty line
 * (Pelican).
 */
public final class FrontMatter {
    private static final Pattern HEADING = Pattern.compile("(?m)^# +(\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final List<String> NUMBERS = List.of("number", "issue", "no");
    private static final List<String> OF_POSTS = List.of("date", "tags", "categories", "layout", "permalink");
    private static final List<String> UNFENCED = List.of("category", "tags", "slug", "number", "modified");
    private static final List<String> DATES = List.of("date", "pubdate", "publishdate", "published");

    private final String text;
    private final List<String> lines;
    private final Map<String, Field> values = new LinkedHashMap<>();
    private int end;

    private FrontMatter(String text) {
        this.text = text;
        this.lines = text.lines().limit(FrontMatterBlock.MOST_LINES).toList();
    }

    /**
     * Replaces front matter by equivalent Markdown: its title, unless the text has a heading, and its number. Line
     * numbers do not change.
     */
    public static String asMarkdown(String text) {
        return of(text).markdown();
    }

    /** The same, with the date on a line of its own. */
    public static String asDatedMarkdown(String text) {
        return of(text).markdown(true);
    }

    /** The front matter of a text; empty when it has none. */
    public static FrontMatter of(String text) {
        FrontMatter matter = new FrontMatter(text);
        matter.read();
        return matter;
    }

    private void read() {
        Optional<FrontMatterBlock> block = lines.isEmpty() ? Optional.empty() : FrontMatterBlock.at(lines, 0);
        if (block.isPresent()) {
            block.get().fields().forEach(field -> values.putIfAbsent(field.key(), field));
            // Without a key, the two lines are thematic breaks.
            end = values.isEmpty() ? 0 : block.get().to() + 1;
            return;
        }
        int to = 0;
        while (to < lines.size()
                && !lines.get(to).isBlank()
                && !lines.get(to).stripTrailing().equals("---")) {
            to++;
        }
        if (to < lines.size()) {
            for (FrontMatterBlock.Field field : FrontMatterBlock.unfenced(lines, to)) {
                values.putIfAbsent(field.key(), field);
            }
            boolean closed = !lines.get(to).isBlank();
            end = closed && isPost() ? to + 1 : !closed && isUnfencedPost() ? to : 0;
        }
    }

    /** Whether the keys are those of a post; an entry of an issue may have a title as well. */
    private boolean isPost() {
        return values.containsKey("title") && OF_POSTS.stream().anyMatch(values::containsKey);
    }

    /** Whether the keys are those of Pelican, which has no closing line. */
    private boolean isUnfencedPost() {
        return values.containsKey("title")
                && values.containsKey("date")
                && UNFENCED.stream().anyMatch(values::containsKey);
    }

    /** The text as {@link #asMarkdown} has it. */
    public String markdown() {
        return markdown(false);
    }

    /** How many lines of the file it takes. */
    public int lineCount() {
        return end;
    }

    /** How far the text behind it is from its place in {@link #markdown}. */
    public int offset() {
        return text.length() - markdown().length();
    }

    /** The offset in the file of a line, from 1. */
    public int lineStart(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        return at;
    }

    /** The offset of its end, without the line break. */
    public int lineEnd(int line) {
        int next = text.indexOf('\n', lineStart(line));
        int end = next < 0 ? text.length() : next;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The date as written, if there is one. */
    public Optional<String> date() {
        return end == 0 ? Optional.empty() : dateKey().map(this::text).filter(written -> !written.isEmpty());
    }

    private Optional<String> dateKey() {
        for (String name : DATES) {
            if (values.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private String text(String name) {
        Field value = values.get(name);
        return value == null ? "" : value.text();
    }

    private String markdown(boolean dated) {
        if (end == 0) {
            return text;
        }
        int at = 0;
        for (int i = 0; i < end; i++) {
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        String rest = text.substring(at);
        String[] before = new String[end];
        Arrays.fill(before, "");
        say("title", before, hasTitle(rest) ? "" : "# ");
        NUMBERS.stream()
                .filter(name -> values.containsKey(name)
                        && NUMBER.matcher(values.get(name).text()).matches())
                .findFirst()
                .ifPresent(name -> say(name, before, "No."));
        if (dated) {
            dateKey().ifPresent(name -> say(name, before, "日期："));
        }
        return String.join("\n", before) + "\n" + rest;
    }

    /** Whether the text has its own heading. Several of the first level are its sections. */
    private boolean hasTitle(String rest) {
        Matcher headings = HEADING.matcher(rest);
        if (!headings.find()) {
            return false;
        }
        String first = headings.group(1);
        String title = text("title");
        return !headings.find() || title.contains(first.strip()) || first.contains(title);
    }

    private void say(String name, String[] before, String words) {
        Field value = values.get(name);
        if (value != null && !words.isEmpty() && !value.text().isEmpty()) {
            before[value.line()] = words + value.text();
        }
    }
}
