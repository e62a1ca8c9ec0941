package dev.digest.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page shows of an issue at one moment.
 *
 * @param copied what is copied to be pasted elsewhere
 * @param page a whole HTML document as readers on a site will see it
 * @param uses how much of what the platform allows is used
 * @param remarks what an editor would correct
 * @param troubles what is wrong with what is to be copied, or kept a part from being made, in sentences
 */
public record Shown(Copied copied, String page, List<Use> uses, List<Remark> remarks, List<String> troubles) {
    /** Copies the lists. */
    public Shown {
        uses = List.copyOf(uses);
        remarks = List.copyOf(remarks);
        troubles = List.copyOf(troubles);
    }

    /**
     * What is copied.
     *
     * @param author shown with the title, may be empty
     * @param html the article as HTML without a document around it, in which nothing is active
     * @param text the article as text, for where HTML is not taken
     */
    public record Copied(String title, String author, String digest, String html, String text) {}

    /**
     * A measure of the platform.
     *
     * @param name what is measured and in what, in the user's language
     * @param most what is allowed, 0 for any number
     */
    public record Use(String name, long used, long most) {}

    /**
     * Something to correct.
     *
     * @param severity {@code error} or {@code warning}
     * @param line from 1, in the Markdown
     * @param message what is wrong, in the user's language
     * @param words the words in question
     * @param right what to write in their place, empty when that takes judgement
     */
    public record Remark(String severity, int line, String rule, String message, String words, String right) {}

    /** The same with one more trouble. */
    Shown troubled(String trouble) {
        return new Shown(copied, page, uses, remarks, List.of(trouble));
    }

    /** What the page's script is told. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", copied.title());
        json.put("digest", copied.digest());
        json.put("html", copied.html());
        json.put("text", copied.text());
        json.put("uses", uses.stream().map(Shown::json).toList());
        json.put("remarks", remarks.stream().map(Shown::json).toList());
        json.put("troubles", troubles);
        return json;
    }

    private static Map<String, Object> json(Use use) {
        return Map.of("name", use.name(), "used", use.used(), "most", use.most());
    }

    private static Map<String, Object> json(Remark remark) {
        return Map.of(
                "severity", remark.severity(),
                "line", remark.line(),
                "rule", remark.rule(),
                "message", remark.message(),
                "words", remark.words(),
                "right", remark.right());
    }
}
