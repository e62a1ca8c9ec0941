package dev.digest.render.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.problem.Problem;
import dev.digest.testing.ArticleSamples;
import dev.digest.testing.NoiseImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message is read here as mail programs read it: by its headers, its boundaries and its encodings. */
class MailMessageTest {
    private static final Instant NOON = Instant.parse("2022-10-31T12:00:00Z");
    private static final MailAddress SENDER = new MailAddress("周刊编辑部", "weekly@example.org");
    private static final String HEADING = "《试刊》第7期：一个比较长的主题，长到邮件的标题要分成几行来写，而且有𠮷字和🎉";
    private static final String DRAFT = "# " + HEADING + """


            <!-- digest: 本期的摘要 -->

            No.7

            ## 论文推荐

            **标题**：某大学 | Alpha[了解详情](https://arxiv.org/abs/2210.00001)

            **简介**：甲的简介。

            ![图一](a.png)

            ![同一张](a.png)

            ![图二](b.png)

            **论文下载**：<https://arxiv.org/pdf/2210.00001.pdf>
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void pictures() throws IOException {
        Files.write(folder.resolve("a.png"), NoiseImages.png(40, 30));
        Files.write(folder.resolve("b.png"), NoiseImages.png(60, 30));
    }

    private String message(String markdown) {
        return message(markdown, SENDER);
    }

    private String message(String markdown, MailAddress sender) {
        MailPictures beside = new MailPictures();
        Mail mail = ArticleSamples.RENDERER.mail(
                ArticleSamples.article(markdown),
                ArticleSamples.theme(),
                new MailForm(0, "链接"),
                ArticleSamples.images(folder, beside),
                beside);
        return new String(MailMessage.of(mail, sender, NOON), StandardCharsets.UTF_8);
    }

    /** The value of a header with its lines joined and its encoded words decoded. */
    private static String header(String message, String name) {
        Matcher header = Pattern.compile("(?m)^" + name + ": ((?:.*)(?:\\r\\n [^\\r]*)*)")
                .matcher(message);
        assertThat(header.find()).as(name).isTrue();
        String joined = header.group(1)
                .replaceAll("\\?=\\r\\n =\\?", "?==?")
                .replace("\r\n", "")
                .strip();
        return Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=")
                .matcher(joined)
                .replaceAll(word -> Matcher.quoteReplacement(
                        new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }

    private static byte[] part(String message, String type) {
        Matcher part = Pattern.compile("Content-Type: " + type
                        + "[^\\r]*\\r\\n(?:[A-Z][^\\r]*\\r\\n)*\\r\\n([A-Za-z0-9+/=\\r\\n]+?)\\r\\n--")
                .matcher(message);
        assertThat(part.find()).as(type).isTrue();
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    private static Document page(String message) {
        return Jsoup.parse(new String(part(message, "text/html"), StandardCharsets.UTF_8));
    }

    @Test
    void it_has_plain_text_and_a_page_with_its_pictures_beside_it() {
        String message = message(DRAFT);
        assertThat(header(message, "Content-Type")).startsWith("multipart/alternative; boundary=\"=_alternative_");
        assertThat(message.indexOf("text/plain")).isLessThan(message.indexOf("multipart/related"));
        assertThat(new String(part(message, "text/plain"), StandardCharsets.UTF_8))
                .startsWith("《试刊》第7期")
                .contains("甲的简介。", "[1] https://arxiv.org/abs/2210.00001");
        List<String> sources = page(message).select("img").eachAttr("src");
        assertThat(sources).hasSize(3).allMatch(source -> source.startsWith("cid:"));
        assertThat(sources.get(0)).isEqualTo(sources.get(1)).isNotEqualTo(sources.get(2));
        assertThat(message.split("Content-ID: ", -1)).hasSize(3);
        for (String source : sources) {
            assertThat(message).contains("Content-ID: <" + source.substring("cid:".length()) + ">");
        }
        assertThat(part(message, "image/png")).isEqualTo(NoiseImages.png(40, 30));
    }

    @Test
    void its_headers_are_those_of_a_message_that_is_not_sent_yet() {
        String message = message(DRAFT);
        assertThat(header(message, "Subject")).isEqualTo(HEADING);
        assertThat(header(message, "From")).isEqualTo("周刊编辑部 <weekly@example.org>");
        assertThat(header(message, "Date")).isEqualTo("Mon, 31 Oct 2022 12:00:00 +0000");
        assertThat(header(message, "Message-ID")).matches("<[0-9a-f]{32}@example\\.org>");
        assertThat(header(message, "MIME-Version")).isEqualTo("1.0");
        assertThat(header(message, "X-Unsent")).isEqualTo("1");
    }

    @Test
    void each_line_is_ascii_ends_in_both_signs_and_is_short() {
        String message = message(DRAFT);
        assertThat(message.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(message.split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).matches("\\p{ASCII}*"));
        assertThat(message).endsWith("--\r\n");
    }

    @Test
    void the_same_issue_makes_the_same_message_and_another_one_another_id() {
        assertThat(message(DRAFT)).isEqualTo(message(DRAFT));
        assertThat(header(message(DRAFT), "Message-ID"))
                .isNotEqualTo(header(message(DRAFT.replace("甲的简介", "乙的简介")), "Message-ID"));
    }

    @Test
    void without_pictures_there_are_two_parts() {
        assertThat(message(DRAFT.replaceAll("!\\[.*", "")))
                .doesNotContain("multipart/related")
                .contains("text/plain", "text/html");
    }

    @Test
    void nothing_in_a_heading_becomes_a_header() {
        String message = message("# Issue 第7期&#10;Bcc: someone@example.org =?UTF-8?B?eA==?=\n\n一段。\n");
        assertThat(message).doesNotContainPattern("(?m)^Bcc");
        assertThat(header(message, "Subject")).contains("Bcc: someone@example.org =?UTF-8?B?eA==?=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 试刊 | newsletter@example.invalid",
                "weekly@example.org | 试刊 | weekly@example.org",
                "周刊编辑部 <weekly@example.org> | 周刊编辑部 | weekly@example.org",
                "'\"Weekly, The\" <weekly+a@mail.example.org>' | 'Weekly, The' | weekly+a@mail.example.org",
                "<weekly@example.org> | 试刊 | weekly@example.org"
            })
    void a_sender_is_an_address_with_or_without_a_name(String written, String name, String address) {
        assertThat(MailAddress.of(written, "试刊", "digest.yaml:3")).isEqualTo(new MailAddress(name, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly",
                "a@b@c",
                "<x@example.org",
                "a\tb@example.org",
                "x@example.org, y@example.org",
                "周刊@example.org",
                "A\r\nBcc: y@example.org <x@example.org>",
                "A <x@example.org> <y@example.org>"
            })
    void a_sender_that_is_no_address_is_refused_with_its_place(String written) {
        assertThatThrownBy(() -> MailAddress.of(written, "试刊", "digest.yaml:3"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("mail.from");
                    assertThat(problem.details()).containsExactly("digest.yaml:3", written);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Weekly",
                "Weekly, \"The\" \\",
                "周刊",
                "很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字",
                "𠮷🎉"
            })
    void the_name_of_a_sender_ends_no_header(String name) {
        String message = message(DRAFT, new MailAddress(name, "weekly@example.org"));
        assertThat(header(message, "From")).endsWith("<weekly@example.org>");
        assertThat(header(message, "From").replace("\"", "")).startsWith(name.replaceAll("[\"\\\\]", ""));
        assertThat(message.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Issue 7",
                "第7期",
                "a\u0000b\u007F",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "=?x?=",
                "a\nb",
                "Ünïcödé text, 很长"
            })
    void a_text_in_a_header_is_read_back_as_it_was(String text) {
        String encoded = EncodedWords.of(text, "Subject: ".length());
        assertThat(("Subject: " + encoded).split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[\\x20-\\x7E]*"));
        assertThat(header("Subject: " + encoded + "\r\n", "Subject"))
                .isEqualTo(text.replaceAll("[\\x00-\\x1F\\x7F]", " ").strip());
    }
}
