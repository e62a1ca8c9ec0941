package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LineSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that does not match its label.
 *
 * <p>Wrong: {@code 论文下载:https://name.github.io/tutorial/}, {@code Paper: https://name.github.io/tutorial/},
 * {@code github:https://arxiv.org/…}
 *
 * <p>Right: {@code 论文下载:https://arxiv.org/pdf/…}, {@code Paper: https://arxiv.org/pdf/…},
 * {@code 论文主页:https://name.github.io/…}
 */
public final class MislabelledLink implements Rule {
    private static final Pattern LABEL =
            Pattern.compile("[\\s>#*_•●-]{0,8}[【\\[]?([\\p{L} ]{1,20}?)[】\\]]?[\\s*_]{0,4}[:：][\\s*_]{0,6}");
    /** Labels of the paper or its PDF; labels with further words, on its code or page, promise something else. */
    private static final Pattern PAPER =
            Pattern.compile("(?:下载|阅读|查看)? ?(?:论文|paper|pdf)(?: ?(?:下载|链接|地址|网址|原文|全文|pdf|link|url)){0,3}");
    /** A label with 和 or similar covers more than one thing. */
    private static final Pattern CODE =
            Pattern.compile("[^和与及]*?(?:github|代码|源码)(?: ?(?:链接|地址|网址|下载|仓库|主页|已?开源)){0,3}|code");

    private static final Pattern NO_PAPER = Pattern.compile("(?i)https?://(?:[\\w-]{1,63}\\.github\\.io"
            + "|(?:www\\.)?(?:github\\.com|gitee\\.com|youtube\\.com|youtu\\.be|bilibili\\.com|twitter\\.com|x\\.com)"
            + "|(?:zhuanlan|www)\\.zhihu\\.com|mp\\.weixin\\.qq\\.com|medium\\.com)(?:[/?#].*)?");
    private static final Pattern NO_CODE =
            Pattern.compile("(?i)https?://(?:www\\.|export\\.)?(?:arxiv\\.org|aclanthology\\.org|doi\\.org)/.*");
    private static final Pattern PDF = Pattern.compile("(?i)[^?#]*\\.pdf(?:[?#].*)?");

    @Override
    public String name() {
        return "link.label";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            Matcher label = LABEL.matcher(passage.raw());
            if (passage.span().kind() == LineSpan.LineSpanKind.FIELD && label.lookingAt()) {
                Optional<LinePlace.InlineSpan> place = passage.span().place().addressAt(label.end());
                if (place.isPresent()) {
                    check(passage, label.group(1), place.get(), found);
                }
            }
        }
    }

    private void check(SourceLine passage, String label, LinePlace.InlineSpan place, Consumer<Finding> found) {
        String address = passage.raw().substring(place.from(), place.to());
        if (isWrong(label, address)) {
            found.accept(Finding.of(this, passage, place.from(), place.to()).withDetails(label));
        }
    }

    private static boolean isWrong(String label, String address) {
        String promised = label.strip().toLowerCase(Locale.ROOT);
        if (PAPER.matcher(promised).matches()) {
            return NO_PAPER.matcher(address).matches() && !PDF.matcher(address).matches();
        }
        return CODE.matcher(promised).matches() && NO_CODE.matcher(address).matches();
    }
}
