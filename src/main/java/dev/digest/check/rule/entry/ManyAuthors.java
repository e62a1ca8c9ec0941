package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * More authors than the style allows ({@code check.house.most-authors}).
 *
 * <p>Wrong: nine names where five are wanted
 *
 * <p>Right: {@code Ada Example, Ben Example et al.}, {@code Ada Example, Bob Example等}
 */
public final class ManyAuthors implements Rule {
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；](?!\\s?(?:Jr|Sr|等))");

    @Override
    public String name() {
        return "author.many";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        int most = context.houseStyle().mostAuthors();
        if (most == 0) {
            return;
        }
        for (SourceLine passage : context.lines()) {
            if (passage.span().isField(FieldLabel.AUTHORS)) {
                long names =
                        1 + SEPARATOR.matcher(passage.span().text()).results().count();
                if (names > most) {
                    found.accept(
                            Finding.of(this, passage, 0, passage.raw().length()).withDetails(names, most));
                }
            }
        }
    }
}
