package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;

/**
 * A heading or issue longer than the publishing platform allows.
 *
 * <p>Wrong: a heading of 33 characters where {@code limits.title} is 32
 *
 * <p>Right: one of 32
 */
public final class ExceededLimit implements Rule {
    @Override
    public String name() {
        return "limit.exceeded";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        int title = context.houseStyle().lengths().title();
        int body = context.houseStyle().lengths().body();
        boolean headed = false;
        int all = 0;
        for (SourceLine passage : context.lines()) {
            String text = passage.span().text();
            int length = text.codePointCount(0, text.length());
            all += length;
            if (!headed && passage.isHeading()) {
                headed = true;
                if (title > 0 && length > title) {
                    found.accept(Finding.of(this, passage, 0, passage.raw().length())
                            .withReason("title")
                            .withDetails(length, title));
                }
            }
        }
        if (body > 0 && all > body) {
            found.accept(Finding.of(this, 0, 0).withReason("body").withDetails(all, body));
        }
    }
}
