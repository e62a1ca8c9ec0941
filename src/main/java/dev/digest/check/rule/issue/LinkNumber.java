package dev.digest.check.rule.issue;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LinePlace.LinkSpan;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to an issue whose text has another number than its URL.
 *
 * <p>Wrong: {@code [周刊第 116 期](issue-115.md)}, {@code [Issue 116](issue-115.md)}, {@code [咖啡馆](weekly-issue-115.html)（第
 * 116 期）}
 *
 * <p>Right: {@code [周刊第 116 期](issue-116.md)}, {@code [周刊第 116 期](https://example.org/issues/2041)}
 */
public final class LinkNumber implements Rule {
    private static final String SAID =
            "(?:第\\s{0,2}(?=\\d{1,4}\\s{0,2}期)|\\b[Ii]ssue\\s{1,2}(?:No\\.\\s?|#)?)(\\d{1,4})(?!\\d)";
    private static final Pattern NUMBER = Pattern.compile(SAID);
    /** Behind the link. */
    private static final Pattern BEHIND = Pattern.compile("[(（]\\s?" + SAID);
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
            if (passage.raw().indexOf('期') >= 0 || passage.raw().contains("ssue ")) {
                for (LinkSpan link : passage.span().place().links()) {
                    check(passage, link, found);
                }
            }
        }
    }

    private void check(SourceLine passage, LinkSpan link, Consumer<Finding> found) {
        Matcher address = ADDRESS.matcher(link.address());
        String said = said(passage, link);
        int from = passage.raw().indexOf(link.address(), link.textEnd());
        if (!said.isEmpty()
                && from >= 0
                && address.find()
                && Integer.parseInt(said) != Integer.parseInt(address.group(1))) {
            found.accept(Finding.of(this, passage, from + address.start(1), from + address.end(1))
                    .withDetails(said));
        }
    }

    /** The only number in the link text, or the one after it. */
    private static String said(SourceLine passage, LinkSpan link) {
        Matcher within = NUMBER.matcher(passage.raw()).region(link.from(), link.textEnd());
        if (!within.find()) {
            Matcher behind = BEHIND.matcher(passage.raw());
            behind.region(link.to(), passage.raw().length());
            return behind.lookingAt() ? behind.group(1) : "";
        }
        String number = within.group(1);
        return within.find() ? "" : number;
    }
}
