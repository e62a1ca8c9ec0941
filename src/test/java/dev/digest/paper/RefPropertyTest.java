package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Assertions;

class RefPropertyTest {
    private static final int LONGEST = 4_000;
    /** Reading takes a few milliseconds; a pattern that runs wild takes hours. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    @BeforeTry
    void known_good_refs_are_read() {
        assertThat(read("arXiv:2210.11610v2")).isPresent();
    }

    @Property(tries = 1_000, seed = "64")
    void any_text_is_a_ref_or_a_problem(@ForAll String text) {
        checkStable(text);
    }

    @Property(tries = 3_000, seed = "64")
    void pieces_of_refs_make_a_ref_or_a_problem(@ForAll("pasted") String text) {
        checkStable(text);
    }

    @Property(tries = 1_000, seed = "64")
    void an_address_makes_a_ref_or_a_problem(@ForAll("address") String text) {
        checkStable(text);
    }

    @Property(tries = 400, seed = "64")
    void a_long_text_is_read_in_bounded_time(@ForAll("piece") String one, @ForAll("piece") String other) {
        String pattern = one + other;
        String text = pattern.repeat(LONGEST / pattern.length());
        Assertions.assertTimeoutPreemptively(BOUND, () -> {
            checkStable(text);
            checkStable(one + other.repeat((LONGEST - one.length()) / other.length()));
        });
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

    @Provide
    Arbitrary<String> piece() {
        return Arbitraries.of(
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
    }

    @Provide
    Arbitrary<String> pasted() {
        return piece().list().ofMinSize(1).ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> address() {
        Arbitrary<String> host = Arbitraries.of(
                "https://arxiv.org/abs/",
                "https://doi.org/",
                "http://aclanthology.org/",
                "https://example.org/",
                "https://");
        return Combinators.combine(host, pasted(), Arbitraries.strings().ofMaxLength(6))
                .as((a, b, c) -> a + b + c);
    }
}
