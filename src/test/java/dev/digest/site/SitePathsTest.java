package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SitePathsTest {
    @Test
    void names_are_fit_for_every_web_server_whatever_a_category_is_called() {
        List<String> names =
                List.of("CV研究", "cv研究", "生命科学研究", "../../etc", "a/b", "<script>", "con", "x".repeat(500), "");
        List<String> paths = names.stream().map(SitePaths::category).toList();
        assertThat(paths).doesNotHaveDuplicates().allMatch(path -> path.matches("categories/[a-z0-9-]{8,60}"));
    }

    @Test
    void issues_sort_by_name_and_spans_take_fifty() {
        assertThat(SitePaths.issue(7)).isEqualTo("issues/007.html");
        assertThat(SitePaths.issue(1234)).isEqualTo("issues/1234.html");
        assertThat(Stream.of(1, 50, 51, 1000)
                        .map(IssueRange::of)
                        .map(IssueRange::name)
                        .collect(Collectors.toList()))
                .containsExactly("1-50", "1-50", "51-100", "951-1000");
    }

    @Test
    void the_way_to_the_top_is_relative() {
        assertThat(SitePaths.root("index.html")).isEmpty();
        assertThat(SitePaths.root("issues/007.html")).isEqualTo("../");
    }
}
