package dev.digest.fetch.page;

import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Detects bot checks and error pages sent with status 200. A page with citation metadata is never one, whatever its
 * paper's title.
 */
public final class BlockedPageDetector {
    private static final Pattern BOT_PROTECTION =
            Pattern.compile("(?i)(?:just a moment|attention required|access (?:is )?denied|"
                    + "access to this page has been denied|checking your browser|please wait|one more step|"
                    + "verify(?:ing)? (?:that )?you are (?:a )?human|(?:human|bot|user) verification|client challenge|"
                    + "are you (?:a )?(?:robot|human)|robot check|pardon our interruption|security (?:check|verification)|"
                    + "(?:re)?captcha|enable javascript and cookies(?: to continue)?|making sure you.re not a bot|ddos-guard|"
                    + "validate user|安全验证|访问验证|人机验证|滑动验证|请稍候|验证码)[\\W_]*");
    private static final Pattern ERROR = Pattern.compile("(?i)(?:error|(?:error|http)[ :]*[45]\\d\\d|"
            + "[45]\\d\\d[ :]+(?:page )?(?:error|not found|forbidden|unauthori[sz]ed|gone|bad gateway|"
            + "internal server error|service (?:temporarily )?unavailable|gateway time-?out)|"
            + "(?:page|file|article|paper|document) (?:was |could )?not (?:be )?found|not found|forbidden|"
            + "(?:internal )?server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|"
            + "(?:[\\w.]+ (?:is|are) |site )?(?:currently |temporarily )?(?:down for|under) (?:scheduled )?maintenance|"
            + "页面不存在|页面未找到|找不到页面|服务器错误|出错了)(?: ?\\([^)]*\\))?[\\W\\d_]*");
    private static final Pattern WALL_TEXT = Pattern.compile("(?i)enable javascript and cookies to continue|"
            + "checking your browser before|verify(?:ing)? (?:that )?you are (?:a )?human|"
            + "confirm (?:that )?you are (?:not a robot|human)|complete the security check|"
            + "unusual traffic from your|incapsula incident|you have been blocked");
    private static final String WALL_ELEMENTS = "#challenge-form, #challenge-running, #px-captcha, #cf-wrapper, "
            + "iframe[src*=captcha], .g-recaptcha, .h-captcha, script[src*=/cdn-cgi/challenge-platform/h/]";
    private static final int SHORT = 2_000;
    private static final int VERY_SHORT = 400;

    private BlockedPageDetector() {}

    /**
     * Rejects a page that is not the requested one.
     *
     * @throws Problem {@code page.wall} or {@code page.error}, with the page and its title
     */
    public static void requireContent(HtmlPage page) {
        if (page.meta("citation_title", "dc.title").isPresent()) {
            return;
        }
        matchingTitle(page, BOT_PROTECTION.asMatchPredicate()).ifPresent(title -> {
            throw Problem.of("page.wall", page.name(), title);
        });
        String text = page.start(SHORT + 1);
        boolean said = text.length() <= SHORT && WALL_TEXT.matcher(text).find();
        if (said || (text.length() <= VERY_SHORT && page.has(WALL_ELEMENTS))) {
            throw Problem.of("page.wall", page.name(), excerpt(text));
        }
        matchingTitle(page, ERROR.asMatchPredicate()).ifPresent(title -> {
            throw Problem.of("page.error", page.name(), title);
        });
    }

    /** The title or heading, if a part of it between dashes or bars matches. */
    private static Optional<String> matchingTitle(HtmlPage page, Predicate<String> kind) {
        return Stream.concat(page.text("head title").stream(), page.text("h1").stream())
                .map(CleanText::line)
                .filter(title -> Arrays.stream(title.split(" [-–—|:·] ")).anyMatch(kind))
                .map(BlockedPageDetector::excerpt)
                .findFirst();
    }

    private static String excerpt(String text) {
        String line = CleanText.line(text);
        return line.codePointCount(0, line.length()) > 60
                ? line.substring(0, line.offsetByCodePoints(0, 60)) + "…"
                : line;
    }
}
