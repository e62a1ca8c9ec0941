package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.check.text.Numeral;
import dev.digest.issue.document.LineSpan;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stated number of papers that differs from the actual one.
 *
 * <p>Wrong: {@code 本期 8 篇论文} over seven, {@code this issue has eight papers}
 *
 * <p>Right: {@code 本期 7 篇论文}, {@code 7 papers in this issue}; a count of some of them
 */
public final class WrongCount implements Rule {
    private static final Pattern CLAIM = Pattern.compile(
            "本期(?:[周刊共收录推荐精选带来介绍为大家了论文章包括含\\s:：]{0,16})([\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s?篇(?=论文|文章|[，。,;；!！\\s]|$)");

    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String COUNT = "(\\d{1,3}|" + String.join("|", WORDS) + ")\\s(?:new\\s)?papers?\\b";
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\bthis (?:issue|week)(?:['’]s| has| brings| covers| features"
                    + "| presents| contains| recommends| we (?:have|recommend|cover|present))? " + COUNT
                    + "|(?<!of the )\\b" + COUNT
                    + " in this issue\\b");

    @Override
    public String name() {
        return "count.wrong";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        int papers = context.issue().entries().size();
        for (SourceLine passage : context.lines()) {
            Matcher claim = CLAIM.matcher(passage.span().kind() == LineSpan.LineSpanKind.FIELD ? "" : passage.text());
            while (claim.find()) {
                tell(passage, claim, Numeral.of(claim.group(1)), papers, found);
            }
            Matcher english =
                    ENGLISH.matcher(passage.span().kind() == LineSpan.LineSpanKind.FIELD ? "" : passage.text());
            while (english.find()) {
                tell(passage, english, number(english), papers, found);
            }
        }
    }

    private void tell(SourceLine passage, Matcher claim, int said, int papers, Consumer<Finding> found) {
        if (said != papers) {
            found.accept(Finding.of(this, passage, claim.start(), claim.end()).withDetails(papers));
        }
    }

    private static int number(Matcher english) {
        String said = english.group(1) == null ? english.group(2) : english.group(1);
        int word = WORDS.indexOf(said.toLowerCase(Locale.ROOT));
        return word >= 0 ? word : Integer.parseInt(said);
    }
}
