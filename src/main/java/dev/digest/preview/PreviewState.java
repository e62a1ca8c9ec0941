package dev.digest.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page shows of an issue at one moment.
 *
 * @param copied what is copied to be pasted elsewhere
 * @param page a whole HTML document as readers on a site will see it
 * @param gauges how much of what the platform allows is used
 * @param findings what an editor would correct
 * @param problems what is wrong with what is to be copied, or kept a part from being made, in sentences
 */
public record PreviewState(
        ClipboardContent copied,
        String page,
        List<LimitGauge> gauges,
        List<PreviewFinding> findings,
        List<String> problems) {
    /** Copies the lists. */
    public PreviewState {
        gauges = List.copyOf(gauges);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /**
     * What is copied.
     *
     * @param author shown with the title, may be empty
     * @param html the article as HTML without a document around it, in which nothing is active
     * @param text the article as text, for where HTML is not taken
     */
    public record ClipboardContent(String title, String author, String digest, String html, String text) {}

    /**
     * A measure of the platform.
     *
     * @param name what is measured and in what, in the user's language
     * @param limit what is allowed, 0 for any number
     */
    public record LimitGauge(String name, long used, long limit) {}

    /**
     * Something to correct.
     *
     * @param severity {@code error} or {@code warning}
     * @param line from 1, in the Markdown
     * @param message what is wrong, in the user's language
     * @param excerpt the words in question
     * @param suggestion what to write in their place, empty when that takes judgement
     */
    public record PreviewFinding(
            String severity, int line, String rule, String message, String excerpt, String suggestion) {}

    /** The same with one more trouble. */
    PreviewState withProblem(String trouble) {
        return new PreviewState(copied, page, gauges, findings, List.of(trouble));
    }

    /** What the page's script is told. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", copied.title());
        json.put("digest", copied.digest());
        json.put("html", copied.html());
        json.put("text", copied.text());
        json.put("uses", gauges.stream().map(PreviewState::json).toList());
        json.put("remarks", findings.stream().map(PreviewState::json).toList());
        json.put("troubles", problems);
        return json;
    }

    private static Map<String, Object> json(LimitGauge use) {
        return Map.of("name", use.name(), "used", use.used(), "most", use.limit());
    }

    private static Map<String, Object> json(PreviewFinding remark) {
        return Map.of(
                "severity", remark.severity(),
                "line", remark.line(),
                "rule", remark.rule(),
                "message", remark.message(),
                "words", remark.excerpt(),
                "right", remark.suggestion());
    }
}
