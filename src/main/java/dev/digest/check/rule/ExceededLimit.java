package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import java.util.function.Consumer;

/**
 * More characters than the place where the issue goes out takes: in the heading, or in all.
 *
 * <p>Wrong: a heading of 33 characters where {@code limits.title} is 32
 *
 * <p>Right: one of 32
 */
final class ExceededLimit implements Rule {
    @Override
    public String name() {
        return "limit.exceeded";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        int title = proof.house().lengths().title();
        int body = proof.house().lengths().body();
        boolean headed = false;
        int all = 0;
        for (Passage passage : proof.passages()) {
            String text = passage.part().text();
            int length = text.codePointCount(0, text.length());
            all += length;
            if (!headed && passage.isHeading()) {
                headed = true;
                if (title > 0 && length > title) {
                    found.accept(Finding.of(this, passage, 0, passage.raw().length())
                            .because("title")
                            .with(length, title));
                }
            }
        }
        if (body > 0 && all > body) {
            found.accept(Finding.of(this, 0, 0).because("body").with(all, body));
        }
    }
}
