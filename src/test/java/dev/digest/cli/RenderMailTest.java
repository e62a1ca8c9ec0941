package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.NoiseImages;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends a message, when, and where its file lies; what is in it, {@code MailMessageTest} shows. */
class RenderMailTest {
    private static final String DRAFT = """
            # 《试刊》第7期：一个比较长的主题，长到邮件的标题要分成几行来写，而且有𠮷字和🎉

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

    private TestProgram digest = new TestProgram(folder);

    @BeforeEach
    void an_issue_with_pictures() throws IOException {
        digest = TestProgram.withNewsletter(folder);
        digest.write("issues/007.md", DRAFT);
        Files.write(digest.path("issues/a.png"), NoiseImages.png(40, 30));
        Files.write(digest.path("issues/b.png"), NoiseImages.png(60, 30));
    }

    private String message(String... options) {
        List<String> arguments = new ArrayList<>(List.of("render", "7", "-o", "out.eml", "--force"));
        arguments.addAll(List.of(options));
        digest.run(arguments.toArray(String[]::new)).succeeds();
        return digest.read("out.eml");
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

    @Test
    void its_headers_are_those_of_a_message() {
        digest.write(
                "digest.yaml",
                digest.read("digest.yaml").replace("from: \"\"", "from: \"周刊编辑部 <weekly@example.org>\""));
        String message = message();
        assertThat(header(message, "Subject")).isEqualTo("《试刊》第7期：一个比较长的主题，长到邮件的标题要分成几行来写，而且有𠮷字和🎉");
        assertThat(header(message, "From")).isEqualTo("周刊编辑部 <weekly@example.org>");
        assertThat(header(message, "Date")).isEqualTo("Mon, 31 Oct 2022 12:00:00 +0000");
        assertThat(header(message, "Message-ID")).matches("<[0-9a-f]{32}@example\\.org>");
        assertThat(header(message, "MIME-Version")).isEqualTo("1.0");
    }

    @Test
    void the_same_issue_makes_the_same_message() {
        assertThat(message()).isEqualTo(message("--to", "email"));
    }

    @Test
    void it_lies_beside_the_draft_where_no_file_is_named() {
        digest.run("render", "7", "--to", "eml").succeeds().output().isEqualTo("issues/007.eml\n");
        digest.run("render", "7", "--to", "text", "-o", "out.eml").succeeds();
        assertThat(digest.read("out.eml")).startsWith("《试刊》");
    }

    @Test
    void a_sender_that_is_no_address_is_refused() {
        digest.write("digest.yaml", digest.read("digest.yaml").replace("from: \"\"", "from: '<x@example.org'"));
        digest.run("render", "7", "-o", "out.eml")
                .exits(1)
                .messages()
                .contains("digest.yaml:", "not a mail address", "<x@example.org");
        assertThat(digest.path("out.eml")).doesNotExist();
    }
}
