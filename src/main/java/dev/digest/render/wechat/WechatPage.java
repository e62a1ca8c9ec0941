package dev.digest.render.wechat;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.render.document.Article;
import dev.digest.render.html.HtmlText;
import dev.digest.render.html.LimitUsage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article to paste into the editor of WeChat official accounts.
 *
 * @param title for the title field; author and digest likewise
 * @param language for machines: {@code zh-CN}
 * @param body the article without its title: what is pasted
 * @param usage the limits and their usage
 * @param problems why the article is not ready for WeChat: what the platform would remove, and exceeded limits, all
 *     {@code wechat.…}; empty when it is ready
 * @param warnings about images that are not there or cannot be read, which are replaced by their alternative text
 * @param cover the image above the title, if specified
 */
public record WechatPage(
        String title,
        String author,
        String digest,
        String language,
        String body,
        List<LimitUsage> usage,
        List<Problem> problems,
        List<Problem> warnings,
        Optional<WechatCover> cover) {
    public WechatPage {
        usage = List.copyOf(usage);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * The page of an article.
     *
     * @param images the problems of its images, each of which is replaced by its alternative text; one of a format that
     *     WeChat does not accept is there, so the article is not ready
     */
    public static WechatPage of(Article article, WechatProfile form, String body, List<Problem> images) {
        String author = form.author().isEmpty() ? article.author() : form.author();
        String digest = article.digest().orElseGet(() -> article.opening(form.opening()));
        WechatProfile.WechatLimits limits = form.limits();
        WechatCheck check = WechatCheck.of(body);
        List<LimitUsage> usage = List.of(
                LimitUsage.of("title", article.heading(), limits.title()),
                LimitUsage.of("author", author, limits.author()),
                LimitUsage.of("digest", digest, limits.digest()),
                new LimitUsage("body", check.visible(), limits.body()),
                new LimitUsage("html", kilobytes(WechatCheck.withoutPictures(body)), limits.kilobytes()));
        List<Problem> problems = problems(check, usage);
        List<Problem> warnings = new ArrayList<>();
        for (Problem image : images) {
            (image.is(ProblemCode.WECHAT_IMAGE_FORMAT) ? problems : warnings).add(image);
        }
        return new WechatPage(
                article.heading(),
                author,
                digest,
                article.language(),
                body,
                usage,
                problems,
                warnings,
                Optional.empty());
    }

    /** The same with a cover. */
    public WechatPage covered(WechatCover picture) {
        List<Problem> more = new ArrayList<>(problems);
        picture.problem().ifPresent(more::add);
        return new WechatPage(title, author, digest, language, body, usage, more, warnings, Optional.of(picture));
    }

    private static int kilobytes(String html) {
        return (html.getBytes(StandardCharsets.UTF_8).length + 1023) >> 10;
    }

    private static List<Problem> problems(WechatCheck check, List<LimitUsage> usage) {
        List<Problem> problems = new ArrayList<>(check.problems());
        for (LimitUsage one : usage) {
            if (one.isExceeded()) {
                problems.add(exceeded(one));
            }
        }
        return problems;
    }

    private static Problem exceeded(LimitUsage usage) {
        return switch (usage.name()) {
            case "title" -> Problem.of("wechat.title", usage.used(), usage.allowed());
            case "author" -> Problem.of("wechat.author", usage.used(), usage.allowed());
            case "digest" -> Problem.of("wechat.digest", usage.used(), usage.allowed());
            case "body" -> Problem.of("wechat.body", usage.used(), usage.allowed());
            default -> Problem.of("wechat.html", usage.used(), usage.allowed());
        };
    }

    /** The article as a separate file, to be selected and copied as a whole. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"author\" content=\"" + HtmlText.escape(author) + "\">\n"
                + "<meta name=\"description\" content=\"" + HtmlText.escape(digest) + "\">\n<title>"
                + HtmlText.escape(title) + "</title>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
