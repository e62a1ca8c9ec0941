package dev.digest.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page shows of an issue at one moment.
 *
 * @param copied the content for the clipboard
 * @param page a whole HTML document, as readers of a site will see it
 * @param gauges the usage of the platform's limits
 * @param findings the findings of {@code digest check}
 * @param problems with the content to copy, or with a part that could not be rendered, as sentences
 */
public record PreviewState(
        ClipboardContent copied,
        String page,
        List<LimitGauge> gauges,
        List<PreviewFinding> findings,
        List<String> problems) {
    public PreviewState {
        gauges = List.copyOf(gauges);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /**
     * The content for the clipboard.
     *
     * @param author shown with the title, may be empty
     * @param html the article as an HTML fragment without active content
     * @param text the article as plain text, where HTML is not accepted
     */
    public record ClipboardContent(
            String title, String author, String digest, String language, String html, String text) {}

    /**
     * The usage of a limit.
     *
     * @param name what is measured, with its unit, in the user's language
     * @param limit 0 for no limit
     */
    public record LimitGauge(String name, long used, long limit) {}

    /**
     * A finding.
     *
     * @param severity {@code error} or {@code warning}
     * @param line from 1, in the Markdown
     * @param message in the user's language
     * @param excerpt the text in question
     * @param suggestion the replacement, empty when it needs judgement
     */
    public record PreviewFinding(
            String severity, int line, String rule, String message, String excerpt, String suggestion) {}

    /** The same with one more problem. */
    PreviewState withProblem(String trouble) {
        return new PreviewState(copied, page, gauges, findings, List.of(trouble));
    }

    /** The JSON for the page's script. */
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

    private static Map<String, Object> json(PreviewFinding finding) {
        return Map.of(
                "severity", finding.severity(),
                "line", finding.line(),
                "rule", finding.rule(),
                "message", finding.message(),
                "words", finding.excerpt(),
                "right", finding.suggestion());
    }
}
