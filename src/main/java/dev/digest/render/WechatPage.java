package dev.digest.render;

import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An article as it is pasted into the editor of WeChat's official accounts.
 *
 * @param title for the field of that name, as are author and digest
 * @param body the article without its title: what is pasted
 * @param usage the limits with how much is used
 * @param problems why the article may not be called ready for WeChat: what the platform would drop, and limits that are
 *     exceeded, all {@code wechat.…}; empty when it may
 * @param warnings about pictures, in whose place their words stand
 */
public record WechatPage(
        String title,
        String author,
        String digest,
        String body,
        List<Usage> usage,
        List<Problem> problems,
        List<Problem> warnings) {
    /** Copies the lists. */
    public WechatPage {
        usage = List.copyOf(usage);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    static WechatPage of(Article article, WechatForm form, String body, List<Problem> warnings) {
        String author = form.author().isEmpty() ? article.author() : form.author();
        String digest = article.digest().orElseGet(() -> article.opening(form.opening()));
        WechatForm.Limits limits = form.limits();
        WechatCheck check = WechatCheck.of(body);
        List<Usage> usage = List.of(
                Usage.of("title", article.heading(), limits.title()),
                Usage.of("author", author, limits.author()),
                Usage.of("digest", digest, limits.digest()),
                new Usage("body", check.visible(), limits.body()),
                new Usage("html", kilobytes(WechatCheck.withoutPictures(body)), limits.kilobytes()));
        return new WechatPage(article.heading(), author, digest, body, usage, problems(check, usage), warnings);
    }

    private static int kilobytes(String html) {
        return (html.getBytes(StandardCharsets.UTF_8).length + 1023) >> 10;
    }

    private static List<Problem> problems(WechatCheck check, List<Usage> usage) {
        List<Problem> problems = check.problems();
        for (Usage one : usage) {
            if (one.isExceeded()) {
                problems.add(exceeded(one));
            }
        }
        return problems;
    }

    private static Problem exceeded(Usage usage) {
        return switch (usage.name()) {
            case "title" -> Problem.of("wechat.title", usage.used(), usage.allowed());
            case "author" -> Problem.of("wechat.author", usage.used(), usage.allowed());
            case "digest" -> Problem.of("wechat.digest", usage.used(), usage.allowed());
            case "body" -> Problem.of("wechat.body", usage.used(), usage.allowed());
            default -> Problem.of("wechat.html", usage.used(), usage.allowed());
        };
    }

    /** The article in a file of its own, of which all can be selected and copied. */
    public String html() {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"author\" content=\"" + Html.escape(author) + "\">\n"
                + "<meta name=\"description\" content=\"" + Html.escape(digest) + "\">\n<title>"
                + Html.escape(title) + "</title>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
