package dev.digest.issue.parse;

import dev.digest.issue.document.Whitespace;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.regex.Pattern;

/** The closing text of an issue as Markdown. */
final class IssueFooter {
    private static final Pattern OPENER = Pattern.compile("(?:如果[你您]|欢迎(?:大家|各位|您|你)?(?:加入|关注|订阅|扫码|投稿)"
            + "|(?:请|可|或)?(?:扫描|扫码|长按|识别)|关于(?:我们|周刊|本刊)|加入我们|联系我们|关注我们|往期|更多(?:内容|精彩|往期)"
            + "|(?:本期|责任)?(?:编辑|责编|审校|校对|排版|撰稿|供稿)\\s{0,3}[:：]|感谢(?:阅读|关注|您|你)|以上(?:就)?是本期|点击(?:文末|下方|阅读原文)).*");
    private static final String DRAWN_BULLETS = "•●▪◦∙·■◆▶►";

    private final StringBuilder markdown = new StringBuilder();
    private boolean afterItem;

    /** Whether a closing text often begins like this: after a summary nothing else marks its end. */
    static boolean isOpening(MarkupLine line) {
        return line.opens() && OPENER.matcher(line.text()).matches();
    }

    void add(MarkupLine line) {
        boolean item = line.hasKind(MarkupLineKind.ITEM);
        boolean apart = line.opens() && !(item && afterItem);
        if (markdown.length() > 0) {
            markdown.append(apart ? "\n\n" : "\n");
        }
        boolean drawn = item && DRAWN_BULLETS.indexOf(line.source().codePointAt(0)) >= 0;
        markdown.append(drawn ? "- " + line.text() : line.source());
        afterItem = item;
    }

    String markdown() {
        return Whitespace.strip(markdown.toString());
    }
}
