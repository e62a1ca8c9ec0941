package dev.digest.render.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageSupport;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML of a mail, which programs show without stylesheets, in dark colours, and cut. */
class MailWriterTest {
    private static final String DRAFT = """
            # 《试刊》第7期：一个主题

            <!-- digest: 本期的摘要 -->

            No.7

            ## 论文推荐

            **标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)

            **简介**：见[主页](https://example.org/)和[旧文](https://mp.weixin.qq.com/s/x)。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>
            """;

    @TempDir
    private Path folder = Path.of("");

    /** A mail with its pictures in the HTML. */
    private Mail mail(String markdown) {
        Article article = ArticleSamples.article(markdown);
        MailForm form = MailForm.of(NewsletterSamples.settings());
        return ArticleSamples.RENDERER.email(article, ArticleSamples.theme(), form, ArticleSamples.images(folder));
    }

    private Document page(String markdown) {
        return Jsoup.parse(mail(markdown).html());
    }

    @Test
    void it_has_styles_in_its_elements_and_links_that_are_links() {
        Document page = page(DRAFT);
        assertThat(page.select("script, link, [id]")).isEmpty();
        assertThat(page.select("h1").attr("style")).contains("font-size");
        assertThat(page.select("meta[name=viewport]").attr("content")).contains("width=device-width");
        assertThat(page.select("a"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(link.attr("style")).contains("color:#"));
    }

    @Test
    void dark_colours_are_for_programs_that_know_them() {
        assertThat(page(DRAFT).select("style").html())
                .startsWith("@media (prefers-color-scheme:dark)")
                .contains("!important");
        assertThat(page(DRAFT).select("meta[name=color-scheme]").attr("content"))
                .isEqualTo("light dark");
    }

    @Test
    void what_is_shown_beside_the_subject_is_the_digest_or_the_opening() {
        Document page = page(DRAFT);
        assertThat(page.body().child(0).text()).isEqualTo("本期的摘要");
        assertThat(page.body().child(0).attr("style")).contains("display:none");
        assertThat(page(DRAFT.replaceFirst("<!--.*-->", "")).body().child(0).text())
                .startsWith("标题：某大学 | Alpha");
    }

    @Test
    void the_subject_is_the_heading_and_there_is_a_text_for_programs_without_html() {
        Mail mail = mail(DRAFT);
        assertThat(mail.subject()).isEqualTo("《试刊》第7期：一个主题");
        assertThat(mail.text()).startsWith("《试刊》第7期：一个主题\nNo.7\n").contains("链接\n[1] https://arxiv.org/abs/2210.00001");
    }

    @Test
    void a_mail_that_is_whole_has_nothing_to_warn_of() {
        assertThat(mail(DRAFT).problems()).isEmpty();
        assertThat(mail(DRAFT).usage().allowed()).isEqualTo(102);
        assertThat(mail(DRAFT).usage().used()).isBetween(1, 20);
    }

    @Test
    void what_mail_programs_cut_off_or_do_not_show_is_told() throws IOException {
        Files.write(folder.resolve("a.png"), NoiseImages.png(4, 3));
        Mail mail = mail(DRAFT + "\n![图](a.png)\n\n" + "很长的一段。".repeat(7000));
        assertThat(mail.problems()).extracting(Problem::key).containsExactly("mail.pictures", "mail.size");
        assertThat(mail.problems().get(0).details()).containsExactly(1);
        assertThat(mail.pictures()).isEmpty();
    }

    @Test
    void a_picture_that_some_mail_programs_do_not_show_is_sent_and_told_with_its_line() throws IOException {
        Files.write(folder.resolve("a.webp"), NoiseImages.webp());
        MailPictures taken = new MailPictures();
        ImageLoader images = new ImageLoader(
                new ImageLoader.DraftLocation("007.md", folder, folder), 1000, ImageSupport.MAIL, taken);
        Mail mail = ArticleSamples.RENDERER.mail(
                ArticleSamples.article(DRAFT + "\n![图](a.webp)\n"),
                ArticleSamples.theme(),
                MailForm.of(NewsletterSamples.settings("")),
                images,
                taken);
        assertThat(mail.pictures()).hasSize(1);
        assertThat(mail.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("mail.image-format");
            assertThat(problem.details().get(0).toString()).startsWith("007.md:");
        });
    }

    @Test
    void a_missing_picture_is_told_as_missing_and_not_as_one_that_is_not_shown() {
        assertThat(mail(DRAFT + "\n![图](none.png)\n").problems())
                .extracting(Problem::key)
                .containsExactly("render.image-missing");
    }

    @Test
    void no_limit_is_none() {
        Mail mail = new MailWriter(ArticleSamples.theme(), new MailForm(0, "链接"))
                .mail(
                        ArticleSamples.article(DRAFT + "很长的一段。".repeat(20_000)),
                        ArticleSamples.images(folder),
                        new MailPictures());
        assertThat(mail.problems()).isEmpty();
    }

    @Test
    void a_heading_is_text() {
        Document page = page("# 第7期\\</title>\\<script>alert(1)\\</script>\n\n<!-- digest: <b>\"'</b> -->\n\n一段。\n");
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.title()).isEqualTo("第7期</title><script>alert(1)</script>");
        assertThat(page.body().child(0).text()).isEqualTo("<b>\"'</b>");
    }
}
