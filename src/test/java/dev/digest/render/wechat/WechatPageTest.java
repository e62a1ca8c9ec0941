package dev.digest.render.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.render.document.Article;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.image.ImageSupport;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NewsletterSamples;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft as it is pasted into WeChat's editor, which has rules of its own, and how far it keeps the limits. */
class WechatPageTest {
    private static final String DRAFT = """
            # 《试刊》第7期：一个主题

            <!-- digest: 本期的摘要 -->

            No.7

            ## 论文推荐

            ### 【NLP研究】

            **标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)

            **简介**：一段**简介**，损失为 $\\alpha_1$。见[主页](https://example.org/)
            和[同一页](https://example.org/)、[旧文](https://mp.weixin.qq.com/s/x)。

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>
            """;

    @TempDir
    private Path folder = Path.of("");

    private WechatPage render(String markdown) {
        return render(markdown, "");
    }

    private WechatPage render(String markdown, String settings) {
        Article article = ArticleSamples.article(markdown, NewsletterSamples.newsletter(settings));
        return ArticleSamples.RENDERER.wechat(
                article,
                ArticleSamples.theme(),
                WechatProfile.of(NewsletterSamples.settings(settings)),
                ArticleSamples.images(folder, ImageSupport.WECHAT));
    }

    private static int used(WechatPage page, String name) {
        return page.usage().stream()
                .filter(usage -> usage.name().equals(name))
                .mapToInt(LimitUsage::used)
                .sum();
    }

    @Test
    void it_has_styles_of_its_own_and_links_as_numbers() {
        Document page = Jsoup.parse(render(DRAFT).html());
        assertThat(page.select("style, script, [class], [id], body h1")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://mp.weixin.qq.com/s/x");
        assertThat(page.select("section section p").first().text()).isEqualTo("简介：一段简介，损失为 α₁。见主页[2]和同一页[2]、旧文。");
        assertThat(page.select("body > section > h2").last().text()).isEqualTo("链接");
        assertThat(page.select("body > section > p").eachText())
                .containsExactly("No.7", "[1] https://arxiv.org/abs/2210.00001", "[2] https://example.org/");
        assertThat(page.select("p, h2, h3, h4, li"))
                .allSatisfy(element -> assertThat(element.attr("style")).contains("color:#"));
    }

    @Test
    void the_title_is_not_part_of_what_is_pasted() {
        WechatPage page = render(DRAFT);
        assertThat(page.title()).isEqualTo("《试刊》第7期：一个主题");
        assertThat(page.body()).doesNotContain("一个主题");
        assertThat(Jsoup.parse(page.html()).title()).isEqualTo(page.title());
    }

    /** Its editor puts all but the first part of an item on a line of its own, and makes lines of white space. */
    @ParameterizedTest
    @ValueSource(
            strings = {"- **标签**：正文", "- 一\n- 二\n  - 三 **四** 五", "1. 甲\n\n   乙\n2. 丙", "- [ ] 待办 `x`", "> - 引 *用*"})
    void items_are_in_one_piece_and_there_is_no_white_space_between(String list) {
        WechatPage page = render(DRAFT + "\n" + list + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n第一行  \n第二行\n");
        assertThat(Jsoup.parse(page.body()).select("li")).isNotEmpty().allSatisfy(item -> {
            assertThat(item.childNodeSize()).isEqualTo(1);
            assertThat(item.child(0).normalName()).isEqualTo("section");
        });
        assertThat(page.body().strip()).doesNotContain("\n").contains("第一行<br>第二行");
    }

    @Test
    void lists_that_lie_too_deep_become_lines() {
        Document page =
                Jsoup.parse(render(DRAFT + "\n- 一\n  - 二\n    - 三\n      - 四\n").body());
        assertThat(page.select("ul ul")).hasSize(1);
        assertThat(page.select("ul ul ul")).isEmpty();
        assertThat(page.text()).contains("一", "二", "三", "四");
    }

    @Test
    void cells_of_tables_have_borders_and_sides() {
        Document page =
                Jsoup.parse(render(DRAFT + "\n---\n\n模型 | 分数\n---|--:\n甲 | 1\n").body());
        assertThat(page.select("td").eachAttr("style")).allMatch(style -> style.contains("border"));
        assertThat(page.select("td").get(1).attr("style")).endsWith("; text-align: right");
    }

    @Test
    void how_much_of_each_limit_is_used_is_told() {
        WechatPage page = render(DRAFT);
        assertThat(page.usage())
                .extracting(LimitUsage::name)
                .containsExactly("title", "author", "digest", "body", "html");
        assertThat(used(page, "title")).isEqualTo(12);
        assertThat(used(page, "digest")).isEqualTo(5);
        assertThat(used(page, "html")).isPositive();
        assertThat(page.problems()).isEmpty();
        assertThat(page.digest()).isEqualTo("本期的摘要");
    }

    @ParameterizedTest
    @CsvSource({
        "title, wechat.title",
        "author, wechat.author",
        "digest, wechat.digest",
        "body, wechat.body",
        "html, wechat.html"
    })
    void what_exceeds_a_limit_is_not_ready(String limit, String problem) {
        String settings = "publisher: 某某社某某社\nlimits:\n  " + limit + ": 2\n";
        String longer = DRAFT + "\n" + "很长的一段。".repeat(500);
        assertThat(render(longer, settings).problems()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(problem);
            assertThat(one.details().get(1)).isEqualTo(2);
        });
        assertThat(render(longer, settings.replace(": 2", ": 0")).problems()).isEmpty();
    }

    @Test
    void limits_count_characters_as_people_do() {
        assertThat(used(render(DRAFT.replace("一个主题", "𠮷🎉")), "title")).isEqualTo(10);
    }

    @Test
    void embedded_pictures_do_not_count_as_html() throws IOException {
        Files.write(folder.resolve("a.png"), NoiseImages.png(300, 300));
        WechatPage page = render(DRAFT + "\n![图](a.png)\n");
        assertThat(page.body().length()).isGreaterThan(40_000);
        assertThat(used(page, "html")).isLessThan(20);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void a_picture_that_wechat_does_not_accept_is_named_with_its_line_and_the_article_is_not_ready()
            throws IOException {
        Files.write(folder.resolve("a.gif"), NoiseImages.gif(4, 3));
        WechatPage page = render(DRAFT + "\n![图的说明](a.gif)\n");
        assertThat(page.warnings()).isEmpty();
        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("wechat.image-format");
            assertThat(problem.details()).containsExactly("007.md:18", "a.gif", "GIF");
        });
        assertThat(page.body()).contains("[图的说明]").doesNotContain("<img");
    }

    @Test
    void a_missing_picture_is_a_warning_and_its_words_stand_there() {
        WechatPage page = render(DRAFT + "\n![图的说明](none.png)\n");
        assertThat(page.problems()).isEmpty();
        assertThat(page.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.key()).isEqualTo("render.image-missing"));
        assertThat(page.body()).contains("[图的说明]");
    }

    @Test
    void without_a_digest_the_opening_is_cut_to_its_length() {
        String draft = DRAFT.replaceFirst("<!--.*-->\n", "");
        assertThat(render(draft, "wechat:\n  opening: 12\n").digest()).isEqualTo("标题：某大学 | Alp");
    }

    @Test
    void the_author_is_the_newsletters_publisher_unless_another_is_set() {
        assertThat(render(DRAFT, "publisher: 试刊社\n").author()).isEqualTo("试刊社");
        assertThat(render(DRAFT, "publisher: 试刊社\nwechat:\n  author: 编辑部\n").author())
                .isEqualTo("编辑部");
    }

    @Test
    void the_list_of_links_has_the_newsletters_heading() {
        assertThat(render(DRAFT, "wechat:\n  references: 参考\n").body()).contains(">参考</h2>");
    }

    @Test
    void a_cover_is_told_with_its_size_and_must_be_jpeg_or_png() {
        WechatPage page = render(DRAFT);
        assertThat(page.cover()).isEmpty();
        WechatPage covered = page.covered(WechatCover.of("cover.png", NoiseImages.png(235, 100)));
        assertThat(covered.problems()).isEmpty();
        assertThat(covered.cover().map(cover -> cover.picture().width())).isEqualTo(Optional.of(235));
        assertThat(covered.body()).isEqualTo(page.body());
        WechatPage moving = page.covered(WechatCover.of("cover.gif", NoiseImages.gif(4, 3)));
        assertThat(moving.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.details()).containsExactly("cover.gif"));
    }

    @Test
    void what_is_no_picture_is_no_cover() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> WechatCover.of("digest.yaml", "name: 试刊".getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.key()).isEqualTo("picture.none");
        assertThat(problem.details().toString()).contains("digest.yaml");
    }

    @Test
    void what_stands_in_the_fields_around_the_article_is_escaped() {
        WechatPage page = render(DRAFT.replace("一个主题", "\\</title>\\<script>").replace("本期的摘要", "\"><b>"));
        assertThat(Jsoup.parse(page.html()).select("script, b")).isEmpty();
        assertThat(Jsoup.parse(page.html()).select("meta[name=description]").attr("content"))
                .isEqualTo("\"><b>");
    }
}
