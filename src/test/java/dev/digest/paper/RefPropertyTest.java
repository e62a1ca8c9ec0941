package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import dev.digest.testing.RandomSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefPropertyTest {
    private static final int LONGEST = 4_000;
    private static final List<String> HOSTS = List.of(
            "https://arxiv.org/abs/",
            "https://doi.org/",
            "http://aclanthology.org/",
            "https://example.org/",
            "https://");
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            ".",
            "/",
            "-",
            ":",
            " ",
            "\n",
            "<",
            ">",
            "(",
            ")",
            "[",
            "]",
            "v",
            "v1",
            "#",
            "?",
            "%",
            "é",
            "论",
            "。",
            "1",
            "?",
            "😀",
            "\u202E",
            "\u0000",
            "2210.11610",
            "2210.",
            "11610",
            "hep-th/",
            "9901001",
            "cs",
            "N04-1001",
            "2022.coling-1.284",
            "10.1145/",
            "10.48550/arXiv.",
            "arXiv:",
            "acl:",
            "web:",
            "doi:",
            "http://",
            "https://",
            "arxiv.org/",
            "abs/",
            "pdf/",
            ".pdf",
            "doi.org/",
            "aclanthology.org/",
            "@",
            "huggingface.co/papers/",
            "example.org",
            "[cs.CL]",
            " 25 Oct 2022",
            "%41",
            "%2F",
            "%3F",
            ":443",
            "{",
            "|");

    @Test
    void known_good_refs_are_read() {
        assertThat(read("arXiv:2210.11610v2")).isPresent();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_text_is_a_ref_or_a_problem(long seed) {
        new RandomSamples(seed).check(500, random -> random.text(40), RefPropertyTest::checkStable);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void pieces_of_refs_make_a_ref_or_a_problem(long seed) {
        new RandomSamples(seed).check(1_000, RefPropertyTest::pasted, RefPropertyTest::checkStable);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void an_address_makes_a_ref_or_a_problem(long seed) {
        new RandomSamples(seed)
                .check(
                        500,
                        random -> random.oneOf(HOSTS) + pasted(random) + random.text(6),
                        RefPropertyTest::checkStable);
    }

    /** A pattern that runs wild takes hours over such a text: no bound is needed to notice it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_long_text_ends(long seed) {
        new RandomSamples(seed)
                .check(200, random -> List.of(random.oneOf(PIECES), random.oneOf(PIECES)), RefPropertyTest::checkLong);
    }

    private static void checkLong(List<String> pieces) {
        String one = pieces.get(0);
        String other = pieces.get(1);
        checkStable((one + other).repeat(LONGEST / (one + other).length()));
        checkStable(one + other.repeat((LONGEST - one.length()) / other.length()));
    }

    private static String pasted(RandomSamples random) {
        return random.repeated(1, 8, () -> random.oneOf(PIECES));
    }

    private static void checkStable(String text) {
        read(text).ifPresent(ref -> {
            assertThat(PaperRef.parse(ref.toString())).isEqualTo(ref);
            assertThat(PaperRef.parse(ref.id().canonical()).id()).isEqualTo(ref.id());
            assertThat(PaperId.ofCanonical(ref.id().canonical())).isEqualTo(ref.id());
        });
    }

    private static Optional<PaperRef> read(String text) {
        try {
            return Optional.of(PaperRef.parse(text));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
