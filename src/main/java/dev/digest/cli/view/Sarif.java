package dev.digest.cli.view;

import dev.digest.app.issue.check.CheckResult;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceText;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.cli.output.MessageCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as SARIF 2.1.0 (OASIS): one run, columns in code points. Results are collected as they come, and each rule
 * is described once.
 */
final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final MessageCatalog english = MessageCatalog.forLanguage("en");
    private final List<Map<String, Object>> results = new ArrayList<>();

    void add(CheckResult checked) {
        checked.findings().forEach(finding -> results.add(result(finding, checked)));
    }

    Map<String, Object> document() {
        List<Map<String, Object>> described = RuleCatalog.ALL.stream()
                .map(rule -> object(
                        "id", rule.name(),
                        "shortDescription", Map.of("text", english.text("rule." + rule.name())),
                        "defaultConfiguration", Map.of("level", level(rule.severity()))))
                .toList();
        Map<String, Object> run = object(
                "tool",
                Map.of("driver", object("name", "digest", "rules", described)),
                "columnKind",
                "unicodeCodePoints",
                "results",
                results);
        return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
    }

    static String level(Severity severity) {
        return severity == Severity.OFF ? "none" : severity.key();
    }

    private Map<String, Object> result(Finding finding, CheckResult checked) {
        int index = RuleCatalog.ALL.stream().map(Rule::name).toList().indexOf(finding.rule());
        Map<String, Object> file = Map.of("uri", uri(checked.source().name()));
        Map<String, Object> region = region(finding, checked.source());
        Map<String, Object> result = object(
                "ruleId", finding.rule(),
                "ruleIndex", index,
                "level", level(checked.severity(finding)),
                "message", Map.of("text", CheckResult.reason(finding, english)),
                "locations", List.of(Map.of("physicalLocation", object("artifactLocation", file, "region", region))));
        finding.fix().ifPresent(right -> result.put("fixes", List.of(fix(file, region, right))));
        return result;
    }

    private static Map<String, Object> fix(Map<String, Object> file, Map<String, Object> region, String right) {
        Map<String, Object> replacement = object("deletedRegion", region, "insertedContent", Map.of("text", right));
        return Map.of(
                "artifactChanges", List.of(object("artifactLocation", file, "replacements", List.of(replacement))));
    }

    private static Map<String, Object> region(Finding finding, SourceText source) {
        SourceText.SourcePosition from = source.positionAt(finding.from());
        SourceText.SourcePosition to = source.positionAt(finding.to());
        return object(
                "startLine", from.line(), "startColumn", from.column(), "endLine", to.line(), "endColumn", to.column());
    }

    private static String uri(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "/._-~".indexOf(b) >= 0);
            uri.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
