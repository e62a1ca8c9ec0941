package dev.digest.issue.parse;

import java.util.regex.Pattern;

/** Recognises what a reposting site adds to an issue: attribution, disclaimers, its own other posts. */
final class RepostNoise {
    private static final Pattern LINE = Pattern.compile("(?:文章|内容|本文)?(?:来源|出处)\\s{0,3}[:：].*"
            + "|(?:免责|版权|转载|特别)?声明\\s{0,3}[:：].*"
            + "|[【\\[(（]?(?:上一篇|下一篇|上一条|下一条).*"
            + "|(?:本文|原文|文章)?(?:转载|转自).*"
            + "|[^。]{0,20}(?:如有|如涉及|若有)侵权.*"
            + "|(?:©|版权所有|Copyright ).*"
            + "|(?:(?:点赞|赞|在看|收藏|分享|举报|打赏|赞赏|评论)[\\s\\d/|·]{0,4}){2,8}");
    private static final Pattern OTHER_POSTS =
            Pattern.compile("[\\s#*【\\[]{0,4}(?:相关推荐|相关阅读|相关文章|相关内容|猜你喜欢|热门文章|热门推荐|为您推荐)[\\s*】\\]:：]{0,4}");
    private static final Pattern IMAGE = Pattern.compile("(?i)[0-9a-f]{32}\\.(?:png|jpe?g|gif|webp|bmp)");

    private RepostNoise() {}

    /** The file name of an image, which some sites leave in its place. */
    static boolean isImage(MarkupLine line) {
        return IMAGE.matcher(line.text()).matches();
    }

    /**
     * Whether the line is the site's. An issue may contain similar lines: apply it only before and after the entries.
     */
    static boolean isSiteLine(MarkupLine line) {
        return LINE.matcher(line.text()).matches();
    }

    /** Whether the site's other posts begin here, and nothing of the issue follows. */
    static boolean beginsOtherPosts(MarkupLine line) {
        return OTHER_POSTS.matcher(line.text()).matches();
    }
}
