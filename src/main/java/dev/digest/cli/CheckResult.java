package dev.digest.cli;

import dev.digest.check.CheckContext;
import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.check.SourceText;
import dev.digest.cli.output.MessageCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issue and what was found in it. */
record CheckResult(CheckContext context, Checker checker, List<Finding> findings) {
    private static final int MAX_EXCERPT_LENGTH = 60;

    static CheckResult withSeverity(CheckContext context, Checker checker) {
        return new CheckResult(context, checker, checker.check(context));
    }

    SourceText source() {
        return context.source();
    }

    Severity severity(Finding finding) {
        return checker.severity(finding.rule());
    }

    List<Finding> withSeverity(Severity severity) {
        return findings.stream()
                .filter(finding -> severity(finding) == severity)
                .toList();
    }

    int count(Severity severity) {
        return withSeverity(severity).size();
    }

    /** How many findings can be mended without judgement; HTML is not written. */
    long fixableCount() {
        return context.isHtml()
                ? 0
                : findings.stream().filter(finding -> finding.fix().isPresent()).count();
    }

    /** {@code issues/064.md:12:3: error: repeated punctuation [punct.repeat]}. */
    String line(Finding finding, MessageCatalog messages) {
        SourceText.SourcePosition place = source().positionAt(finding.from());
        return source().name() + ":" + place.line() + ":" + place.column() + ": "
                + messages.text("check.severity." + severity(finding).key()) + ": "
                + reason(finding, messages) + " [" + finding.rule() + "]";
    }

    static String reason(Finding finding, MessageCatalog messages) {
        return messages.text(finding.key(), finding.details().toArray());
    }

    /** The words in question, cut where they are long. */
    String excerpt(Finding finding) {
        String words = finding.excerpt(source()).lines().findFirst().orElse("");
        return words.codePointCount(0, words.length()) <= MAX_EXCERPT_LENGTH
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_EXCERPT_LENGTH)) + "…";
    }

    Map<String, @Nullable Object> json() {
        MessageCatalog english = MessageCatalog.forLanguage("en");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", source().name());
        json.put("errors", count(Severity.ERROR));
        json.put("warnings", count(Severity.WARNING));
        json.put(
                "findings",
                findings.stream().map(finding -> json(finding, english)).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Finding finding, MessageCatalog english) {
        SourceText.SourcePosition from = source().positionAt(finding.from());
        SourceText.SourcePosition to = source().positionAt(finding.to());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", severity(finding).key());
        json.put("line", from.line());
        json.put("column", from.column());
        json.put("endLine", to.line());
        json.put("endColumn", to.column());
        json.put("words", finding.excerpt(source()));
        json.put("message", reason(finding, english));
        json.put("fix", finding.fix().orElse(null));
        return json;
    }
}
