package dev.digest.library.sql.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of titles is that of the collator, which is asked as seldom as possible. */
class FirstTitlesTest {
    private static final Collator COLLATOR = Collator.getInstance(Locale.CHINA);

    /** Among them characters that the collator ignores, or takes together with those beside them. */
    private static final List<String> PARTS = List.of(
            "a", "A", "b", "B", "z", "Z", "0", "9", " ", "-", "$", "\\", ":", "_", "\"", "(", "=", "~", "\t", "\u0301",
            "\u0308", "é", "ß", "Æ", "中", "北", "α", "“", "𝑥");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attention | attention",
                "A study of 9 toys | A study of 10 toys",
                "co-operation | cooperation",
                "De novo | Denial",
                "resume | résumé",
                "resumé | result",
                "Zebra | 阿姨",
                "A | AI",
                "e\u0301a | eb"
            })
    void two_titles_compare_as_the_collator_compares_them(String one, String other) {
        assertThat(Integer.signum(title("1", one).compare(title("2", other))))
                .isEqualTo(Integer.signum(COLLATOR.compare(one, other)));
    }

    @Test
    void any_two_titles_compare_as_the_collator_compares_them() {
        for (int seed = 1; seed <= 10; seed++) {
            List<String> titles = madeUpTitles(seed, 2000);
            for (int i = 1; i < titles.size(); i++) {
                assertComparesAsCollator(titles.get(i - 1), titles.get(i));
            }
        }
    }

    /** Between letters that differ and letters that are the same, which show whether a character is passed over. */
    @Test
    void ascii_characters_compare_as_the_collator_compares_them() {
        for (char one = ' '; one <= '~'; one++) {
            for (char other = ' '; other <= '~'; other++) {
                assertComparesAsCollator(one + "m", other + "k");
                assertComparesAsCollator("a" + one, "a" + other + "b");
                assertComparesAsCollator("a" + one + "b", "ab" + other);
            }
        }
    }

    private static void assertComparesAsCollator(String one, String other) {
        assertThat(Integer.signum(title("1", one).compare(title("2", other))))
                .as("%s | %s", one, other)
                .isEqualTo(Integer.signum(COLLATOR.getCollationKey(one).compareTo(COLLATOR.getCollationKey(other))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3D shapes | a", "'$k$-means' | a", "Attention | b", "attention | b", "-based | c", "Zebra | {"})
    void a_title_comes_before_the_letters_after_its_own(String title, char letter) {
        for (char c = 'a'; c <= 'z'; c++) {
            assertThat(title("1", title).isBeforeLetter(c))
                    .as("%s before %s", title, c)
                    .isEqualTo(c >= letter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"中文", "élan", "“quoted”"})
    void a_title_that_begins_beyond_ascii_is_before_no_letter_for_certain(String title) {
        assertThat(title("1", title).isBeforeLetter('z')).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 1500})
    void the_first_of_many_are_those_that_a_full_sort_has_first(int limit) {
        List<String> titles = madeUpTitles(1, 4000);
        FirstTitles first = new FirstTitles(limit);
        List<CollationKey> keys = new ArrayList<>();
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            first.add(title(String.valueOf(i), titles.get(i)));
            keys.add(COLLATOR.getCollationKey(titles.get(i)));
            sorted.add(i);
        }
        sorted.sort(Comparator.comparing(keys::get));
        assertThat(first.ids())
                .isEqualTo(sorted.stream()
                        .limit(limit == 0 ? titles.size() : limit)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void of_equal_titles_the_one_added_first_comes_first() {
        FirstTitles first = new FirstTitles(3);
        for (int i = 0; i < 5000; i++) {
            first.add(title(String.valueOf(i), "The same title"));
        }
        assertThat(first.ids()).containsExactly("0", "1", "2");
    }

    private static SortableTitle title(String id, String title) {
        return new SortableTitle(id, title, new ChineseCollation());
    }

    private static List<String> madeUpTitles(int seed, int count) {
        Random random = new Random(seed);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder title = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                title.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            titles.add(title.toString());
        }
        return titles;
    }
}
