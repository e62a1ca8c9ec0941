package dev.digest.render.mail;

import dev.digest.problem.Problem;
import dev.digest.render.document.Article;
import dev.digest.render.document.LinkStyle;
import dev.digest.render.html.HtmlText;
import dev.digest.render.html.HtmlWriter;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.html.Medium;
import dev.digest.render.html.PlainTextWriter;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.theme.StyleAttributes;
import dev.digest.render.theme.StyleTarget;
import dev.digest.render.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the HTML of a mail: one fluid column; inline styles, since some programs drop stylesheets; and a stylesheet
 * with the dark colours for the others.
 */
public final class MailWriter {
    private static final int OPENING = 90;

    private final Theme theme;
    private final MailForm form;

    public MailWriter(Theme theme, MailForm form) {
        this.theme = theme;
        this.form = form;
    }

    public Mail mail(Article article, ImageLoader pictures, MailPictures beside) {
        StyleAttributes look = StyleAttributes.mail(theme);
        String body = new HtmlWriter(Medium.MAIL, look, LinkStyle.LINKS, pictures)
                .write(article.blocks())
                .html();
        String html = head(article) + "<body" + look.attributes(StyleTarget.PAGE) + ">\n" + preheader(article)
                + "<main"
                + look.attributes(StyleTarget.ARTICLE) + ">\n<h1" + look.attributes(StyleTarget.H1) + ">"
                + HtmlText.escape(article.heading())
                + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
        LimitUsage usage = new LimitUsage("html", kilobytes(html), form.kilobytes());
        String text = PlainTextWriter.of(article, form.references());
        return new Mail(article.heading(), html, text, beside.taken(), usage, problems(pictures, beside, usage));
    }

    private String head(Article article) {
        return "<!DOCTYPE html>\n<html lang=\"" + article.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>"
                + HtmlText.escape(article.heading()) + "</title>\n<style>\n" + theme.darkCss() + "</style>\n</head>\n";
    }

    /** The text that mail programs show next to the subject. */
    private static String preheader(Article article) {
        String words = article.digest().orElseGet(() -> article.opening(OPENING));
        return "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">" + HtmlText.escape(words)
                + "</div>\n";
    }

    private static int kilobytes(String html) {
        return (html.getBytes(StandardCharsets.UTF_8).length + 1023) >> 10;
    }

    private static List<Problem> problems(ImageLoader pictures, MailPictures beside, LimitUsage usage) {
        List<Problem> problems = new ArrayList<>(pictures.problems());
        if (pictures.shown() > 0 && beside.taken().isEmpty()) {
            problems.add(Problem.of("mail.pictures", pictures.shown()));
        }
        if (usage.isExceeded()) {
            problems.add(Problem.of("mail.size", usage.used(), usage.allowed()));
        }
        return problems;
    }
}
