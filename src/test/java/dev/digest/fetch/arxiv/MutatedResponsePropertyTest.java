package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;

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

    @BeforeProperty
    void the_good_answers_are_read() {
        assertThat(RecordedResponses.read("before-november-2025.xml").papers()).hasSize(2);
        assertThat(RecordedResponses.read("since-november-2025.xml").papers()).hasSize(1);
        assertThat(RecordedResponses.read("odd-text.xml").papers()).hasSize(3);
    }

    @Property(tries = 3_000, seed = "64")
    void a_mutated_answer_is_read_or_refused_and_nothing_else(@ForAll("file") String file, @ForAll long seed) {
        byte[] mutated = mutate(RecordedResponses.text(file), new Random(seed));
        try {
            assertThat(ArxivResponse.read(mutated, file).papers())
                    .allSatisfy(paper -> assertThat(paper.title()).isNotEmpty());
        } catch (Problem problem) {
            assertThat(problem.key()).startsWith("fetch.");
        }
    }

    /** One to four changes: a piece of the text away, doubled or moved, a piece of XML put in, a byte changed. */
    private static byte[] mutate(String text, Random random) {
        StringBuilder changed = new StringBuilder(random.nextInt(5) > 0 ? text : text.replace("1.0", "1.1"));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + random.nextInt(60));
            String piece = changed.substring(at, end);
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(at, end);
                case 1 -> changed.insert(random.nextInt(changed.length()), piece);
                case 2 -> changed.insert(afterTag(changed, at), PIECES.get(random.nextInt(PIECES.size())));
                default -> changed.setCharAt(at, (char) random.nextInt(256));
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static int afterTag(StringBuilder text, int at) {
        return text.indexOf(">", at) + 1;
    }

    @Provide
    Arbitrary<String> file() {
        return Arbitraries.of("before-november-2025.xml", "since-november-2025.xml", "odd-text.xml");
    }
}
