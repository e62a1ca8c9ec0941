package dev.digest.issue.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.RandomSamples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which item of an edited issue is which of the built one; two are alike that begin with one letter. */
class EditedItemsTest {
    private static int[] match(List<String> edited, List<String> built) {
        return EditedItems.match(edited, built, String::equals, (one, other) -> one.charAt(0) == other.charAt(0));
    }

    private static List<String> items(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, 0 1 2",
        "c a b, a b c, 2 0 1",
        "b c, a b c, 1 2",
        "a x b, a b, 0 -1 1",
        "a2 b, a b, 0 1",
        "b a2, a b, 1 0",
        "x b, a b, 0 1",
        "b x, a b, 1 0",
        "x y, a b, 0 1",
        "x, a b, -1",
        "x y z, a b, -1 -1 -1",
        "'', a b, ''",
        "a b, '', -1 -1"
    })
    void moved_edited_added_and_deleted_items_are_told_apart(String edited, String built, String matches) {
        assertThat(match(items(edited), items(built)))
                .containsExactly(
                        items(matches).stream().mapToInt(Integer::parseInt).toArray());
    }

    @Test
    void one_that_was_left_alone_goes_before_one_that_is_only_alike() {
        assertThat(match(List.of("a2", "a1"), List.of("a1", "a3"))).containsExactly(1, 0);
    }

    @Test
    void equal_items_are_matched_once_each_in_their_order() {
        assertThat(match(List.of("a", "a", "a"), List.of("a", "a"))).containsExactly(0, 1, -1);
        assertThat(match(List.of("a"), List.of("a", "a"))).containsExactly(0);
    }

    @Test
    void with_as_many_items_as_before_none_is_new() {
        new RandomSamples(15).check(200, random -> List.of(random.text("abc", 8), random.text("abcxyz", 8)), texts -> {
            List<String> built =
                    items(String.join(" ", texts.get(0).split("", -1)).strip());
            List<String> edited =
                    items(String.join(" ", texts.get(1).split("", -1)).strip());
            int[] matches = match(edited, built);
            assertThat(Arrays.stream(matches).filter(at -> at >= 0)).doesNotHaveDuplicates();
            assertThat(matches).hasSameSizeAs(edited);
            if (edited.size() == built.size()) {
                assertThat(matches).doesNotContain(-1);
            }
        });
    }
}
