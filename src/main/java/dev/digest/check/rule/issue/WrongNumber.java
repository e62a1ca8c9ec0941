package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LineSpan;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issue number differs between the heading, the line under it and the file name.
 *
 * <p>Wrong: {@code 第64期} over {@code No.65}; {@code 第64期} or {@code Issue 64} in {@code 063.md}
 *
 * <p>Right: the same number everywhere
 */
public final class WrongNumber implements Rule {
    private static final Pattern PRINTED_NUMBER =
            Pattern.compile("(?i)^[\\s#]{0,4}(?:no\\.?|№|vol\\.|issue)\\s{0,3}(\\d{1,5})\\s*+$"
                    + "|(?:》\\s{0,3}第\\s{0,3}(?=\\d{1,5}\\s{0,3}期)|(?<=\\S\\s)#(?=\\d{1,5}(?:[:\\s]|$)))(\\d{1,5})");
    private static final Pattern FILE = Pattern.compile(
            "(?i)(?:.*[/\\\\])?(?:(?:issue|no|vol|weekly|digest|newsletter)[-_. ]?|第)?0{0,4}(\\d{1,4})期?\\.[a-z]{1,8}");

    @Override
    public String name() {
        return "number.disagrees";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Optional<String> first = expectedNumber(context);
        for (SourceLine passage : context.lines()) {
            Matcher said = PRINTED_NUMBER.matcher(
                    passage.span().kind() == LineSpan.LineSpanKind.PREAMBLE ? passage.text() : "");
            if (said.find()) {
                int group = said.group(1) == null ? 2 : 1;
                String number = asciiDigits(said.group(group));
                first = first.isPresent() ? first : Optional.of(number);
                if (!number.equals(first.get())) {
                    found.accept(Finding.of(this, passage, said.start(group), said.end(group))
                            .withDetails(first.get()));
                }
            }
        }
    }

    private static Optional<String> expectedNumber(CheckContext context) {
        Matcher file = FILE.matcher(context.source().name());
        return context.knownPapers().issue() > 0
                ? Optional.of(Integer.toString(context.knownPapers().issue()))
                : file.matches() ? Optional.of(asciiDigits(file.group(1))) : Optional.empty();
    }

    private static String asciiDigits(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
