package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Severity;
import dev.digest.check.Source;
import dev.digest.cli.output.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issue and what was found in it. */
record Checked(Proof proof, Checker checker, List<Finding> findings) {
    private static final int LONGEST = 60;

    static Checked of(Proof proof, Checker checker) {
        return new Checked(proof, checker, checker.check(proof));
    }

    Source source() {
        return proof.source();
    }

    Severity severity(Finding finding) {
        return checker.severity(finding.rule());
    }

    List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> severity(finding) == severity)
                .toList();
    }

    int count(Severity severity) {
        return of(severity).size();
    }

    /** How many findings can be mended without judgement; HTML is not written. */
    long mendable() {
        return proof.isPage()
                ? 0
                : findings.stream().filter(finding -> finding.fix().isPresent()).count();
    }

    /** {@code issues/064.md:12:3: error: repeated punctuation [punct.repeat]}. */
    String line(Finding finding, Messages messages) {
        Source.Place place = source().place(finding.from());
        return source().name() + ":" + place.line() + ":" + place.column() + ": "
                + messages.text("check.severity." + severity(finding).key()) + ": "
                + why(finding, messages) + " [" + finding.rule() + "]";
    }

    static String why(Finding finding, Messages messages) {
        return messages.text(finding.key(), finding.details().toArray());
    }

    /** The words in question, cut where they are long. */
    String words(Finding finding) {
        String words = finding.words(source()).lines().findFirst().orElse("");
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }

    Map<String, @Nullable Object> json() {
        Messages english = Messages.in("en");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", source().name());
        json.put("errors", count(Severity.ERROR));
        json.put("warnings", count(Severity.WARNING));
        json.put(
                "findings",
                findings.stream().map(finding -> json(finding, english)).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Finding finding, Messages english) {
        Source.Place from = source().place(finding.from());
        Source.Place to = source().place(finding.to());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", severity(finding).key());
        json.put("line", from.line());
        json.put("column", from.column());
        json.put("endLine", to.line());
        json.put("endColumn", to.column());
        json.put("words", finding.words(source()));
        json.put("message", why(finding, english));
        json.put("fix", finding.fix().orElse(null));
        return json;
    }
}
