package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to an issue whose text has another number than its URL.
 *
 * <p>Wrong: {@code [周刊第 116 期](issue-115.md)}, {@code [咖啡馆](weekly-issue-115.html)（第 116 期）}
 *
 * <p>Right: {@code [周刊第 116 期](issue-116.md)}, {@code [周刊第 116 期](https://example.org/issues/2041)}
 */
public final class LinkNumber implements Rule {
    private static final String SAID = "第\\s{0,2}(\\d{1,4})\\s{0,2}期";
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{0,200})\\]\\(([^()\\s]{1,500})\\)([(（]\\s?" + SAID + ")?");
    private static final Pattern NUMBER = Pattern.compile(SAID);
    /** The number in a URL; {@code /issues/2041} belongs to a site that counts differently. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:^|[/_-])(?:issue|weekly|vol|no|period|第)[-_]?0{0,3}(\\d{1,4})(?:期)?(?:\\.(?:md|html?))?/?(?:[#?].{0,200})?$");

    @Override
    public String name() {
        return "link.number";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            if (passage.raw().contains("](") && passage.raw().indexOf('期') >= 0 && !passage.isCode()) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
        Matcher link = LINK.matcher(passage.raw());
        while (link.find()) {
            Matcher address = ADDRESS.matcher(link.group(2));
            String said = said(link);
            if (!said.isEmpty() && address.find() && Integer.parseInt(said) != Integer.parseInt(address.group(1))) {
                int from = link.start(2) + address.start(1);
                found.accept(Finding.of(this, passage, from, link.start(2) + address.end(1))
                        .withDetails(said));
            }
        }
    }

    /** The only number in the link text, or the one after it. */
    private static String said(Matcher link) {
        Matcher within = NUMBER.matcher(link.group(1));
        if (!within.find()) {
            return link.group(4) == null ? "" : link.group(4);
        }
        String number = within.group(1);
        return within.find() ? "" : number;
    }
}
