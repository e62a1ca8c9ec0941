package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repeated mark, or two marks of which one is redundant.
 *
 * <p>Wrong: {@code 自监督学习。。}, {@code 总之、。}, {@code 怎么办？。}, {@code 学习..}, {@code faster,, and cheaper}
 *
 * <p>Right: {@code 自监督学习。}, {@code faster, and cheaper}, {@code 怎么办？}, {@code ……}, {@code ...}, {@code ——}
 */
public final class RepeatedPunctuation implements Rule {
    private static final String STOP_MARKS = "。、,;，；";
    /** A half-width mark counts only after Chinese: {@code etc.} and {@code Yahoo!} may end a sentence. */
    private static final Pattern RUN = Pattern.compile("[" + STOP_MARKS + "]{1,200}[！？]{1,200}"
            + "|[" + STOP_MARKS + "：]{2,200}"
            + "|(?:[！？]|(?<=\\p{IsHan})[!?])[!?！？]{0,200}。{1,200}"
            + "|[!?！？]{4,200}"
            + "|(?<=\\p{IsHan})\\.。|。\\.(?![\\w./])"
            + "|(?<=\\p{IsHan})\\.\\.(?![\\w./])");

    @Override
    public String name() {
        return "punct.repeat";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (hasTwoMarks(passage.text())) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        Matcher run = RUN.matcher(passage.text());
        while (run.find()) {
            Finding finding = Finding.of(this, passage, run.start(), run.end());
            boolean same = run.group().chars().distinct().count() == 1;
            // Two dots may be a full stop or part of an ellipsis.
            boolean sure = same && passage.isEditorial() && !run.group().startsWith(".");
            found.accept(sure ? finding.withFix(run.group().substring(0, 1)) : finding);
        }
    }

    /** A cheap test, since few lines have two adjacent marks. */
    private static boolean hasTwoMarks(String line) {
        boolean before = false;
        for (int i = 0; i < line.length(); i++) {
            boolean mark = isMark(line.charAt(i));
            if (mark && before) {
                return true;
            }
            before = mark;
        }
        return false;
    }

    private static boolean isMark(char c) {
        boolean ascii = c == ',' || c == ';' || c == '.' || c == '!' || c == '?';
        return ascii || c == '。' || c == '、' || (c >= '！' && c <= '？');
    }
}
