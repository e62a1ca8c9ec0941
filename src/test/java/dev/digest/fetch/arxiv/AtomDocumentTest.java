package dev.digest.fetch.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import dev.digest.testing.Growth;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomDocumentTest {
    private static final String GOOD = RecordedResponses.text("since-november-2025.xml");

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n", " \r\n\t", "\uFEFF\n"})
    void what_stands_before_the_document_does_no_harm(String before) {
        assertThat(RecordedResponses.parse(before + GOOD)).isEqualTo(RecordedResponses.parse(GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void an_encoding_that_is_named_and_true_is_read(String encoding) {
        String text = "\uFEFF" + GOOD.replace("UTF-8", "UTF-16");
        assertThat(ArxivResponse.read(
                        text.replaceFirst(encoding.equals("UTF-16") ? "\uFEFF" : "$", "")
                                .getBytes(Charset.forName(encoding)),
                        "answer"))
                .isEqualTo(RecordedResponses.parse(GOOD));
    }

    @Test
    void an_encoding_of_china_is_read_where_it_is_named() {
        String text = RecordedResponses.entry("2401.00001v1", "<summary>大语言模型</summary>");
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"GB18030\"?>" + text).getBytes(Charset.forName("GB18030"));
        assertThat(ArxivResponse.read(bytes, "answer").papers().get(0).abstractText())
                .isEqualTo("大语言模型");
    }

    @Test
    void bytes_that_are_not_in_their_encoding_are_refused() {
        String text = RecordedResponses.entry("2401.00001v1", "<summary>大语言模型</summary>");
        Problem problem =
                whyNot(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(Charset.forName("GB18030")));
        assertThat(problem.key()).isEqualTo("fetch.broken");
        assertThat(problem.details()).startsWith("answer");
    }

    @Test
    void an_encoding_that_nobody_knows_is_refused() {
        assertThat(whyNot(GOOD.replace("UTF-8", "x-klingon")).key()).isEqualTo("fetch.broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "Rate exceeded.",
                "{\"error\": 503}",
                "<html><head><style>p { color: red }</style></head><body>Rate exceeded.</body></html>",
                "<!DOCTYPE html>\n<html lang=en><p>Rate exceeded.<br>",
                "<?xml version=\"1.0\"?>\n<!-- gate -->\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html/>",
                "<rss version=\"2.0\"><channel><title>News</title></channel></rss>",
                "<entry xmlns=\"http://www.w3.org/2005/Atom\"/>",
                "<feed><entry/></feed>"
            })
    void what_is_no_feed_of_atom_is_told_from_one_that_is_broken(String body) {
        Problem problem = whyNot(body);
        assertThat(problem.key()).isEqualTo("fetch.not-atom");
        assertThat(problem.details()).startsWith("answer");
    }

    @Test
    void what_came_instead_is_quoted_in_few_words() {
        String body = "<html><style>p {}</style><p>Please \u001B[31mwait</p>" + "<b>a bit </b>".repeat(1_000);
        assertThat((String) whyNot(body).details().get(1))
                .startsWith("Please [31mwait a bit")
                .hasSizeLessThan(60);
    }

    @Test
    void a_huge_body_of_nothing_but_brackets_is_refused_at_once() {
        Growth.isLinear("<", 4_000_000, body -> assertThat(whyNot(body).key()).isEqualTo("fetch.broken"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_feed_that_was_cut_short_is_broken(int parts) {
        assertThat(whyNot(GOOD.substring(0, GOOD.length() - GOOD.length() * parts / 10))
                        .key())
                .isEqualTo("fetch.broken");
    }

    @Test
    void a_document_type_is_refused_and_nothing_it_names_is_opened(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "a secret");
        Problem problem = whyNot("<!DOCTYPE feed [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + RecordedResponses.entry("2401.00001v1", "<summary>&x;</summary>"));
        assertThat(problem.key()).isEqualTo("fetch.broken");
        assertThat(problem.getMessage()).contains("DOCTYPE").doesNotContain("secret\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 20_000, 200_000})
    void elements_inside_one_another_are_bounded(int depth) {
        String deep = "<a>".repeat(depth) + "</a>".repeat(depth);
        assertThat(whyNot(RecordedResponses.entry("2401.00001v1", "<summary>" + deep + "</summary>"))
                        .key())
                .isEqualTo("fetch.broken");
    }

    @Test
    void attributes_are_bounded() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(whyNot(RecordedResponses.entry("2401.00001v1", "<summary" + attributes + "/>"))
                        .key())
                .isEqualTo("fetch.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "&#xD800;", "&#0;", "&unknown;", "<x:y/>", "\u0001"})
    void what_no_xml_may_hold_is_broken(String piece) {
        assertThat(whyNot(RecordedResponses.entry("2401.00001v1", "<summary>" + piece + "</summary>"))
                        .key())
                .isEqualTo("fetch.broken");
    }

    @Test
    void control_characters_that_xml_1_1_may_hold_are_broken_too() {
        String text =
                "<?xml version=\"1.1\"?>" + RecordedResponses.entry("2401.00001v1", "<summary>a&#x1b;b</summary>");
        assertThat(whyNot(text).key()).isEqualTo("fetch.broken");
    }

    @Test
    void an_answer_of_somebody_else_is_broken_with_its_name() {
        Problem problem = whyNot(GOOD.replace("http://arxiv.org/abs/", "http://example.org/abs/"));
        assertThat(problem.key()).isEqualTo("fetch.broken");
        assertThat(problem.details()).startsWith("answer");
    }

    private static Problem whyNot(String text) {
        return whyNot(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem whyNot(byte[] bytes) {
        return catchThrowableOfType(Problem.class, () -> ArxivResponse.read(bytes, "answer"));
    }
}
