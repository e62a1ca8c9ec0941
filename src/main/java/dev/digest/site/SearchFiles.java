package dev.digest.site;

import dev.digest.format.Json;
import dev.digest.workspace.ReaderTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The search index: scripts that contain JSON, since a page opened from disk may load scripts and nothing else. A paper
 * is an array: title, Chinese title, institutions and authors, category, issue, fragment, other text.
 */
final class SearchFiles {
    private final NavigableMap<IssueRange, List<List<Object>>> spans = new TreeMap<>();

    void add(SitePaper paper, int issue) {
        spans.computeIfAbsent(IssueRange.of(issue), span -> new ArrayList<>())
                .add(List.of(
                        paper.title(),
                        paper.chinese(),
                        paper.people(),
                        paper.category(),
                        issue,
                        paper.anchor(),
                        paper.words()));
    }

    void write(SiteFolder folder) {
        spans.forEach((span, papers) -> folder.put(SitePaths.search(span), script("papers", papers)));
        folder.put(
                "search/index.js",
                script(
                        "spans",
                        spans.descendingKeySet().stream().map(IssueRange::name).toList()));
    }

    /** The script that searches, with its words. */
    static String withTexts(String script, ReaderTexts texts) {
        Map<String, String> words = new LinkedHashMap<>(texts.group("search"));
        words.put("issue", texts.get("site.issue", "{0}"));
        return script.replace("'{texts}'", escaped(Json.text(words)));
    }

    /**
     * Escapes the two line breaks that JSON allows but old JavaScript does not, and what could end a script element.
     */
    private static String script(String name, Object value) {
        return "digestSearch." + name + "(" + escaped(Json.text(value)) + ");\n";
    }

    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
