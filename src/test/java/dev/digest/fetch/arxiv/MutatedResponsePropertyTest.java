package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import dev.digest.testing.RandomSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedResponsePropertyTest {
    private static final List<String> PIECES = List.of(
            "<entry>",
            "</entry>",
            "<id/>",
            "<title/>",
            "<link/>",
            "<link href=\"\"/>",
            "<author/>",
            "<category/>",
            "<published/>",
            "<updated>x</updated>",
            "<summary src=\"x\"/>",
            "<summary type=\"xhtml\"/>",
            "<content type=\"image/png\"/>",
            "<content type=\"application/xml\"><a/></content>",
            "<arxiv:doi/>",
            "<arxiv:primary_category/>",
            "<source/>",
            "<generator/>",
            "<rights type=\"x\"/>",
            "<link rel=\"enclosure\" length=\"x\"/>",
            " xml:base=\"::\"",
            " xml:base=\"http://a/../b\"",
            "<contributor><uri>:</uri></contributor>",
            "xmlns=\"\"",
            "&#xD800;",
            "&#x1b;",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x",
            "\u0000",
            "😀",
            "'",
            "\"",
            "<",
            ">");

    private static final List<String> FILES =
            List.of("before-november-2025.xml", "since-november-2025.xml", "odd-text.xml");

    @SuppressWarnings("ArrayRecordComponent")
    private record Mutated(String file, String text, byte[] bytes) {
        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    @Test
    void the_good_answers_are_read() {
        assertThat(RecordedResponses.read("before-november-2025.xml").papers()).hasSize(2);
        assertThat(RecordedResponses.read("since-november-2025.xml").papers()).hasSize(1);
        assertThat(RecordedResponses.read("odd-text.xml").papers()).hasSize(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_mutated_answer_is_read_or_refused_and_nothing_else(long seed) {
        new RandomSamples(seed)
                .check(1_000, MutatedResponsePropertyTest::mutated, MutatedResponsePropertyTest::checkRead);
    }

    private static void checkRead(Mutated answer) {
        try {
            assertThat(ArxivResponse.read(answer.bytes(), answer.file()).papers())
                    .allSatisfy(paper -> assertThat(paper.title()).isNotEmpty());
        } catch (Problem problem) {
            assertThat(problem.key()).startsWith("fetch.");
        }
    }

    private static Mutated mutated(RandomSamples random) {
        String file = random.oneOf(FILES);
        byte[] bytes = mutate(RecordedResponses.text(file), random);
        return new Mutated(file, new String(bytes, StandardCharsets.UTF_8), bytes);
    }

    /** One to four changes: a piece of the text away, doubled or moved, a piece of XML put in, a byte changed. */
    private static byte[] mutate(String text, RandomSamples random) {
        StringBuilder changed = new StringBuilder(random.below(5) > 0 ? text : text.replace("1.0", "1.1"));
        for (int i = random.below(4); i >= 0; i--) {
            int at = random.below(changed.length());
            int end = Math.min(changed.length(), at + random.below(60));
            String piece = changed.substring(at, end);
            switch (random.below(4)) {
                case 0 -> changed.delete(at, end);
                case 1 -> changed.insert(random.below(changed.length()), piece);
                case 2 -> changed.insert(afterTag(changed, at), random.oneOf(PIECES));
                default -> changed.setCharAt(at, (char) random.below(256));
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.below(10) == 0) {
            bytes[random.below(bytes.length)] = (byte) random.below(256);
        }
        return bytes;
    }

    private static int afterTag(StringBuilder text, int at) {
        return text.indexOf(">", at) + 1;
    }
}
