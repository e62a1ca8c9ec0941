package dev.digest.check.rule.issue;

import dev.digest.check.BrokenImage;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceText;
import java.util.function.Consumer;

/**
 * An image that no reader will see: its file is missing, outside of the newsletter's folder, too large or no image, or
 * its address is on the web, from where no form of an issue loads anything.
 *
 * <p>Wrong: {@code ![Figure](missing.png)}, {@code ![Figure](../../fig.png)}, {@code ![Figure](fig.svg)},
 * {@code ![Figure](https://example.org/fig.png)}
 *
 * <p>Right: {@code ![Figure](images/fig.png)} where that file is a PNG, JPEG, GIF or WebP image
 */
public final class UnusableImage implements Rule {
    @Override
    public String name() {
        return "image.broken";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        if (context.isHtml()) {
            return;
        }
        for (BrokenImage image : context.brokenImages()) {
            found.accept(at(image, context.source()).withReason(image.reason()).withDetails(image.path()));
        }
    }

    /** The path, or the whole line when the path is defined elsewhere or written with escapes. */
    private Finding at(BrokenImage image, SourceText source) {
        String line = source.line(image.line());
        int at = line.indexOf(image.path());
        int from = source.start(image.line()) + Math.max(at, 0);
        return Finding.of(
                this, from, from + (at < 0 ? line.length() : image.path().length()));
    }
}
