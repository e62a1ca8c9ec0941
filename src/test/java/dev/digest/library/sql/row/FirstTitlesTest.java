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
            "a", "A", "b", "B", "z", "Z", "0", "9", " ", "-", "$", "\\", ":", "\u0301", "\u0308", "é", "ß", "Æ", "中",
            "北", "α", "“", "𝑥");

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 1500})
    void the_first_of_many_are_those_that_a_full_sort_has_first(int limit) {
        List<String> titles = madeUpTitles(4000);
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
        return new SortableTitle(id, title, COLLATOR);
    }

    private static List<String> madeUpTitles(int count) {
        Random random = new Random(1);
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
