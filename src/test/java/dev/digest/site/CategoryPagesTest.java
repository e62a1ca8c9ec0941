package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of many issues, which are parted so that an old part never changes. */
class CategoryPagesTest {
    @TempDir
    private Path folder = Path.of("");

    private SiteFixture site = new SiteFixture(folder);

    @BeforeEach
    void site() {
        site = new SiteFixture(folder.resolve("site"));
    }

    private SiteIssue issue(int number, String category) {
        String id = "2210.0" + String.format(Locale.ROOT, "%04d", number);
        return site.published(
                number,
                "2022-10-31",
                SiteFixture.markdown(number, category, SiteFixture.entry("Paper " + number, id, "简介")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1-50", "50, 1-50", "51, 51-100", "100, 51-100", "101, 101-150", "99999, 99951-100000"})
    void fifty_issues_share_a_page(int issue, String name) {
        assertThat(IssueRange.of(issue).name()).isEqualTo(name);
    }

    @Test
    void ranges_are_in_the_order_of_their_issues() {
        assertThat(IssueRange.of(7)).isEqualTo(IssueRange.of(50)).isLessThan(IssueRange.of(51));
        assertThat(IssueRange.of(151)).isGreaterThan(IssueRange.of(149));
    }

    @Test
    void the_newest_part_has_the_address_that_stays_and_the_others_their_numbers() {
        site.write(issue(1, "CV研究"), issue(51, "CV研究"), issue(101, "CV研究"));
        assertThat(site.files()).contains("papers/index.html", "papers/1-50.html", "papers/51-100.html");
        Document newest = site.page("papers/index.html");
        assertThat(newest.select(".papers li > a").eachText()).containsExactly("Paper 101");
        assertThat(newest.select(".lead").text()).startsWith("共 3 篇");
        assertThat(newest.select(".span").eachText()).containsExactly("第 101–150 期", "第 51–100 期", "第 1–50 期");
        assertThat(newest.select(".span a").eachAttr("href"))
                .containsExactly("../papers/51-100.html", "../papers/1-50.html");
        assertThat(newest.select("[aria-current=page]").text()).isEqualTo("第 101–150 期");
    }

    @Test
    void a_category_is_parted_by_its_own_issues() {
        site.write(issue(1, "CV研究"), issue(2, "NLP研究"), issue(51, "CV研究"));
        String cv = SitePaths.category("CV研究");
        String nlp = SitePaths.category("NLP研究");
        assertThat(site.files()).contains(cv + ".html", cv + "-1-50.html", nlp + ".html");
        assertThat(site.page(nlp + ".html").select(".span")).isEmpty();
        assertThat(site.page(cv + "-1-50.html").select(".papers li > a").eachText())
                .containsExactly("Paper 1");
    }

    @Test
    void within_a_part_the_newest_issue_is_first() {
        site.write(issue(1, "CV研究"), issue(2, "CV研究"), issue(3, "NLP研究"));
        Document page = site.page("papers/index.html");
        assertThat(page.select("h2 a").eachText()).containsExactly("第3期", "第2期", "第1期");
        assertThat(page.select("h2 time").eachText()).containsOnly("2022-10-31");
        assertThat(page.select(".tag").eachText()).isEqualTo(List.of("NLP研究", "CV研究", "CV研究"));
    }

    @Test
    void within_a_category_its_name_is_not_said_of_each_paper() {
        site.write(issue(1, "CV研究"));
        assertThat(site.page(SitePaths.category("CV研究") + ".html").select(".tag"))
                .isEmpty();
    }

    @Test
    void an_event_is_no_paper() {
        site.write(site.published(
                1,
                "2022-10-31",
                SiteFixture.markdown(1, "CV研究", SiteFixture.entry("Paper 1", "2210.00001", "简介"))
                        + "## 活动预告\n\n**标题**：一个讲座\n\n**时间**：2022-11-03\n\n**简介**：讲座的简介\n"));
        assertThat(site.page("papers/index.html").text()).contains("共 1 篇").doesNotContain("讲座");
        assertThat(site.page("issues/001.html").text()).contains("一个讲座");
    }
}
