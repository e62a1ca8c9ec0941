package dev.digest.cli.view;

import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.ReviewResult;
import dev.digest.check.Finding;
import dev.digest.check.Severity;
import dev.digest.check.SourceText;
import dev.digest.cli.output.MessageCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of a check as JSON; its messages are always in English. */
public final class CheckResultJson {
    private CheckResultJson() {}

    public static Map<String, @Nullable Object> of(CheckResult result) {
        MessageCatalog english = MessageCatalog.forLanguage("en");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", result.source().name());
        json.put("errors", result.count(Severity.ERROR));
        json.put("warnings", result.count(Severity.WARNING));
        json.put(
                "findings",
                result.findings().stream()
                        .map(finding -> json(finding, result, english))
                        .toList());
        return json;
    }

    /** A model's review as JSON; {@code lines} of which {@code known} were reviewed before. */
    static Map<String, @Nullable Object> of(ReviewResult review) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("model", review.model().isEmpty() ? null : review.model());
        json.put("lines", review.lines());
        json.put("known", review.known());
        ModelUsage.of(review.tokens(), review.cost()).put(json);
        json.put(
                "failed",
                review.failures().stream().map(MessageCatalog::englishMessage).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Finding finding, CheckResult result, MessageCatalog english) {
        SourceText.SourcePosition from = result.source().positionAt(finding.from());
        SourceText.SourcePosition to = result.source().positionAt(finding.to());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", result.severity(finding).key());
        json.put("line", from.line());
        json.put("column", from.column());
        json.put("endLine", to.line());
        json.put("endColumn", to.column());
        json.put("words", finding.excerpt(result.source()));
        json.put("message", CheckResult.reason(finding, english));
        json.put("fix", finding.fix().orElse(null));
        json.put("suggestion", finding.suggestion().orElse(null));
        return json;
    }
}
