package dev.digest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter of the single entries of an issue, as in archives that were made from a site with a page an entry: YAML
 * between lines of {@code ---} or TOML between lines of {@code +++} before each text.
 */
public final class EntryFrontMatter {
    private static final int MOST_LINES = 60;
    private static final String TITLE = "title";
    private static final String CATEGORY = "category";
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    private static final Pattern LIST = Pattern.compile("\\[(.*)]");
    /** The label of a field by key. */
    private static final Map<String, String> LABELS = labels();

    private final List<String> lines;

    private EntryFrontMatter(List<String> lines) {
        this.lines = lines;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        put(labels, "标题", "title");
        put(labels, "中文标题", "title-zh title_zh titlezh chinese_title chinese-title");
        put(labels, "作者", "author authors by creator");
        put(labels, "机构", "institution institutions affiliation affiliations organization organizations");
        put(labels, "链接", "link url href paper pdf arxiv external_url external_link source_url original website");
        put(labels, "代码链接", "code github repo repository");
        put(labels, "简介", "summary description abstract excerpt intro tldr");
        put(labels, "推荐理由", "recommendation comment");
        return Map.copyOf(labels);
    }

    private static void put(Map<String, String> labels, String label, String keys) {
        for (String key : keys.split(" ", -1)) {
            labels.put(key, label);
        }
    }

    /**
     * Replaces the front matter of entries by labelled lines such as {@code 标题：…}, and its category by a heading. That
     * of the issue itself, the first one without a link, stays. Line numbers do not change.
     */
    public static String asLabels(String text) {
        return text.contains("---") || text.contains("+++")
                ? new EntryFrontMatter(new ArrayList<>(text.lines().toList())).labelled(text)
                : text;
    }

    private String labelled(String text) {
        List<int[]> blocks = blocks();
        if (!blocks.isEmpty() && isOfIssue(blocks.get(0), blocks.size())) {
            blocks.remove(0);
        }
        if (blocks.isEmpty()) {
            return text;
        }
        String category = "";
        for (int[] block : blocks) {
            category = replace(block[0], block[1], category);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The first and last lines of all front matter with a title. */
    private List<int[]> blocks() {
        List<int[]> blocks = new ArrayList<>();
        boolean code = false;
        int at = 0;
        while (at < lines.size()) {
            code ^= lines.get(at).startsWith("```");
            int end = code ? -1 : end(at);
            if (end > 0) {
                blocks.add(new int[] {at, end});
            }
            at = Math.max(at, end) + 1;
        }
        return blocks;
    }

    private int end(int from) {
        String fence = fence(from);
        if (!fence.equals("---") && !fence.equals("+++")) {
            return -1;
        }
        boolean title = false;
        for (int i = from + 1; i < Math.min(lines.size(), from + MOST_LINES); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(fence)) {
                return title ? i : -1;
            }
            String key = key(line);
            if (key.isEmpty()
                    && (line.isEmpty() || !FrontMatter.OTHER.matcher(line).matches())) {
                return -1;
            }
            title |= key.equals(TITLE);
        }
        return -1;
    }

    private String fence(int at) {
        return lines.get(at).replace(FrontMatter.BYTE_ORDER_MARK, "").stripTrailing();
    }

    /** Whether the front matter at the beginning is that of the issue: the only one, or one without a link. */
    private boolean isOfIssue(int[] first, int blocks) {
        if (first[0] > 0) {
            return false;
        }
        for (int i = first[0]; i < first[1]; i++) {
            if (LABELS.getOrDefault(key(lines.get(i)), "").equals("链接")) {
                return blocks == 1;
            }
        }
        return true;
    }

    private static String key(String line) {
        Matcher key = FrontMatter.KEY.matcher(line);
        return key.matches() ? key.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String value(String line) {
        Matcher key = FrontMatter.KEY.matcher(line);
        if (!key.matches()) {
            return "";
        }
        String value = key.group(3) == null ? key.group(4) : key.group(3);
        return value == null ? "" : value.strip();
    }

    /** Replaces one; returns its category, which is a heading unless it is that of the entry before. */
    private String replace(int from, int to, String before) {
        String category = before;
        for (int i = from + 1; i < to; i++) {
            String line = lines.get(i).stripTrailing();
            String key = key(line);
            if (key.isEmpty()) {
                continue;
            }
            String value = listOrText(i, to, value(line));
            boolean heading = key.equals(CATEGORY) && !value.isEmpty();
            category = heading ? value : category;
            lines.set(i, heading ? "" : labelled(key, value));
        }
        lines.set(from, category.equals(before) ? "" : "## " + category);
        lines.set(to, "");
        return category;
    }

    private static String labelled(String key, String value) {
        String label = LABELS.get(key);
        if (value.isEmpty() && label == null) {
            return "";
        }
        return label == null ? "**" + key + "**：" + value : label + "：" + value;
    }

    /** The items of a list, which may stand on the lines below, or a text without its quotes. */
    private String listOrText(int at, int to, String value) {
        Matcher list = LIST.matcher(value);
        if (list.matches()) {
            List<String> items = new ArrayList<>();
            for (String item : list.group(1).split(",", -1)) {
                items.add(FrontMatter.plain(item));
            }
            return String.join(", ", items).strip();
        }
        List<String> items = new ArrayList<>();
        for (int i = at + 1;
                value.isEmpty() && i < to && ITEM.matcher(lines.get(i)).matches();
                i++) {
            items.add(FrontMatter.plain(lines.get(i).strip().substring(1)));
            lines.set(i, "");
        }
        boolean block = value.equals("|") || value.equals(">") || value.equals(">-") || value.equals("|-");
        for (int i = at + 1; block && i < to && lines.get(i).startsWith(" "); i++) {
            items.add(lines.get(i).strip());
            lines.set(i, "");
        }
        return items.isEmpty() ? FrontMatter.plain(value) : String.join(block ? " " : ", ", items);
    }
}
