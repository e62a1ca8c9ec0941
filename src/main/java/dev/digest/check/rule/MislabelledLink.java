package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Part;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link under a label that promises something else.
 *
 * <p>Wrong: {@code 论文下载:https://name.github.io/tutorial/}, {@code github:https://arxiv.org/…}
 *
 * <p>Right: {@code 论文下载:https://arxiv.org/pdf/…}, {@code 项目主页:https://name.github.io/…}
 */
final class MislabelledLink implements Rule {
    private static final Pattern LABELLED = Pattern.compile(
            "[\\s>#*_•●-]{0,8}[【\\[]?([\\p{L} ]{1,20}?)[】\\]]?[\\s*_]{0,4}[:\uFF1A][\\s*_<]{0,6}(?:\\[[^\\]]{0,200}\\]\\()?((?i:https?)://[^\\s<>)]{1,2000})");
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
    public void check(Proof proof, Consumer<Finding> found) {
        for (Passage passage : proof.passages()) {
            Matcher link = LABELLED.matcher(passage.raw());
            if (passage.part().kind() == Part.Kind.FIELD && link.lookingAt() && isWrong(link.group(1), link.group(2))) {
                found.accept(
                        Finding.of(this, passage, link.start(2), link.end(2)).with(link.group(1)));
            }
        }
    }

    private static boolean isWrong(String label, String address) {
        String promised = label.toLowerCase(Locale.ROOT);
        if (promised.contains("论文") || promised.equals("pdf") || promised.equals("paper")) {
            return NO_PAPER.matcher(address).matches() && !PDF.matcher(address).matches();
        }
        boolean code = promised.contains("github") || promised.contains("代码") || promised.equals("code");
        return code && NO_CODE.matcher(address).matches();
    }
}
