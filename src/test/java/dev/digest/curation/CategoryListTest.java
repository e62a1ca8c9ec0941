package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryListTest {
    private static final CategoryList CATEGORIES = new CategoryList(List.of("CV研究", "NLP研究", "生命科学研究"));

    @Test
    void a_category_is_known_by_its_name_blanks_around_it_aside() {
        assertThat(CATEGORIES.require(" NLP研究\u3000")).isEqualTo("NLP研究");
    }

    @Test
    void one_is_known_by_other_letters_by_its_beginning_and_by_a_part_of_its_name() {
        assertThat(CATEGORIES.require("nlp研究")).isEqualTo("NLP研究");
        assertThat(CATEGORIES.require("ＮＬＰ")).isEqualTo("NLP研究");
        assertThat(CATEGORIES.require("c")).isEqualTo("CV研究");
        assertThat(CATEGORIES.require("科学")).isEqualTo("生命科学研究");
        assertThat(new CategoryList(List.of("Théorie", "Vision")).require("theorie"))
                .isEqualTo("Théorie");
    }

    @Test
    void a_whole_name_and_a_beginning_count_before_a_part() {
        CategoryList others = new CategoryList(List.of("Vision and Language", "Language", "Language Models"));
        assertThat(others.require("language")).isEqualTo("Language");
        assertThat(others.require("vision")).isEqualTo("Vision and Language");
        assertThat(others.require("models")).isEqualTo("Language Models");
    }

    @ParameterizedTest
    @ValueSource(strings = {"研究", "学", ""})
    void what_several_have_or_a_single_character_within_names_none(String name) {
        assertThatThrownBy(() -> CATEGORIES.require(name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.details()).contains(CATEGORIES.names()));
    }

    @Test
    void a_mistyped_one_is_refused_with_all_and_the_nearest() {
        Problem problem = catchThrowableOfType(Problem.class, () -> CATEGORIES.require("NLP研就"));
        assertThat(problem.key()).isEqualTo("category.nearest");
        assertThat(problem.details()).containsExactly("NLP研就", List.of("CV研究", "NLP研究", "生命科学研究"), "NLP研究");
    }

    @Test
    void a_strange_one_is_refused_with_all() {
        Problem problem = catchThrowableOfType(Problem.class, () -> CATEGORIES.require("机器人"));
        assertThat(problem.key()).isEqualTo("category.unknown");
        assertThat(problem.details()).containsExactly("机器人", List.of("CV研究", "NLP研究", "生命科学研究"));
    }

    @Test
    void they_stand_in_the_configured_order_and_strange_ones_behind() {
        assertThat(CATEGORIES.position("CV研究")).isZero();
        assertThat(CATEGORIES.position("生命科学研究")).isEqualTo(2);
        assertThat(CATEGORIES.position("机器人")).isEqualTo(3);
    }
}
