package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LineSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to one version of an arXiv paper among links without version.
 *
 * <p>Wrong: {@code 2210.11610v2.pdf} beside {@code 2210.14803.pdf}
 *
 * <p>Right: all with their version, or none
 */
public final class VersionedLink implements Rule {
    private static final Pattern LINK = Pattern.compile(
            "(?i)arxiv\\.org/(?:abs|pdf|html)/([a-z-]{1,20}(?:\\.[a-z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(v\\d{1,3})?");

    @Override
    public String name() {
        return "link.versioned";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<Finding> versioned = new ArrayList<>();
        int others = 0;
        for (SourceLine passage : context.lines()) {
            Matcher link = LINK.matcher(
                    passage.span().kind() == LineSpan.LineSpanKind.FIELD && !passage.isProse() ? passage.raw() : "");
            while (link.find()) {
                if (link.group(2) == null) {
                    others++;
                } else {
                    versioned.add(
                            Finding.of(this, passage, link.start(1), link.end()).withFix(link.group(1)));
                }
            }
        }
        if (others > versioned.size()) {
            versioned.forEach(found);
        }
    }
}
