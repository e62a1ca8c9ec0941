package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Footnote and affiliation marks that were copied from a PDF together with a name.
 *
 * <p>Wrong: {@code LeileiCui2,∗}, {@code Ada Example†}
 *
 * <p>Right: {@code Leilei Cui}, {@code Qwen2 Team}
 */
public final class AuthorDebris implements Rule {
    private static final Pattern DEBRIS = Pattern.compile(
            "\\p{L}{2,40}[0-9¹²³⁴⁵]{1,2}(?![\\p{L}\\p{N}-])|\\p{L}{0,40}[,\\s]?[∗†‡§¶⋆✉]|\\p{L}{1,40}\\\\?\\*(?!\\*)");

    /** Bounds the length of a name, so that a long line takes linear time. */
    private static final int MAX_LENGTH = 100;

    /** All such debris contains one of these. */
    private static final String MARKS = "0123456789¹²³⁴⁵∗†‡§¶⋆✉*";

    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    /** A team's name may contain a number. */
    private static final Pattern TEAM = Pattern.compile(
            "(?i)\\b(?:team|group|labs?|project|community|collaboration|consortium)\\b|团队|小组|项目组|课题组|实验室|社区");

    @Override
    public String name() {
        return "author.debris";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (passage.span().isField(FieldLabel.AUTHORS)) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        int from = passage.textStart();
        if (!passage.containsAny(MARKS, from)) {
            return;
        }
        Matcher debris = DEBRIS.matcher(passage.raw());
        while (debris.find()) {
            if (debris.start() >= from && !isOfTeam(passage.raw(), debris)) {
                found.accept(Finding.of(this, passage, debris.start(), debris.end()));
            }
        }
    }

    /** Whether it is a plain number in a team's name; the other marks are never part of a name. */
    private static boolean isOfTeam(String line, Matcher debris) {
        char last = line.charAt(debris.end() - 1);
        if (last < '0' || last > '9') {
            return false;
        }
        int from = Math.max(0, debris.start() - MAX_LENGTH);
        int to = Math.min(line.length(), debris.end() + MAX_LENGTH);
        String[] before = SEPARATOR.split(line.substring(from, debris.start()), -1);
        String after = SEPARATOR.split(line.substring(debris.end(), to), 2)[0];
        return TEAM.matcher(before[before.length - 1] + debris.group() + after).find();
    }
}
