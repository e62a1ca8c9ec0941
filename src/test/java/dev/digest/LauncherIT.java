package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as it is installed: languages, streams and ways to call it. */
@Timeout(120)
class LauncherIT {
    @TempDir
    Path here;

    private Installation installed;

    @BeforeEach
    void install() throws IOException {
        installed = Installation.in(here.resolve("of the program"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LANG=", "LANG=C", "LC_ALL=POSIX", "LANG=zh_CN.GBK", "LC_CTYPE=zh_CN.GB18030", "LANG=zh_CN.UTF-8"
            })
    void Chinese_is_right_in_arguments_files_and_output(String locale) throws Exception {
        String folder = Installation.printf("周刊");

        Outcome made = installed.run(here, "digest init " + folder + " --name " + Installation.printf("预训练"), locale);
        Outcome written = installed.run(here, "cat " + folder + "/digest.yaml", locale);

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).endsWith("/周刊\n");
        assertThat(written.out()).contains("name: 预训练");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=", "LANG=C", "LANG=zh_CN.GBK", "LANG=zh_CN.UTF-8"})
    void bytes_that_are_not_UTF_8_are_refused(String locale) throws Exception {
        Outcome refused = installed.run(here, "digest add \"$(printf '\\261\\352')\"", locale);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void the_language_is_the_users_whatever_the_encoding() throws Exception {
        assertThat(installed.run(here, "digest list", "LANG=zh_CN.GBK").err()).contains("错误");
        assertThat(installed
                        .run(here, "digest list", "LANG=zh_CN.GBK", "LC_ALL=C")
                        .err())
                .contains("error");
        assertThat(installed
                        .run(here, "digest list", "LANG=zh_CN.GBK", "DIGEST_LANG=en")
                        .err())
                .contains("error");
    }

    @Test
    void a_reader_that_goes_away_is_no_error() throws Exception {
        manyPapers();

        Outcome cut = installed.run(here, "cd letter; { digest list; echo \"code $?\" >&2; } | head -n 1");

        assertThat(cut.out()).hasLineCount(1).startsWith("arXiv:");
        assertThat(cut.err()).isEqualTo("code 0\n");
    }

    @Test
    void a_full_disk_is_told() throws Exception {
        manyPapers();

        Outcome full = installed.run(here, "cd letter; digest list >/dev/full");

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).startsWith("error: ").contains("No space left");
    }

    @Test
    void a_link_leads_to_it_from_anywhere() throws Exception {
        Path bin = Files.createDirectories(here.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../of the program/digest"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

        Outcome called = installed.run(here, "bin/second --version");

        assertThat(called).extracting(Outcome::code, Outcome::err).containsExactly(0, "");
        assertThat(called.out()).startsWith("digest ");
    }

    @Test
    void an_old_Java_is_named() throws Exception {
        Path old = Files.createDirectories(here.resolve("old/bin"));
        Files.copy(Path.of("/bin/sh"), old.resolve("java"));
        Files.writeString(here.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Outcome refused = installed.run(here, "digest --version", "JAVA_HOME=" + here.resolve("old"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Java 17 or newer").contains("11.0.2");
    }

    /** More than a pipe holds. */
    private void manyPapers() throws Exception {
        StringBuilder answer = new StringBuilder(
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/example</id><title>Many</title>");
        for (int i = 1; i <= 1500; i++) {
            answer.append(String.format("<entry><id>http://arxiv.org/abs/2201.%05dv1</id>", i))
                    .append("<author><name>Ada Example</name></author>")
                    .append("<title>One of many papers, with a title that fills its line</title>")
                    .append("<published>2022-01-01T00:00:00Z</published></entry>");
        }
        Files.writeString(here.resolve("many.xml"), answer.append("</feed>"));
        Outcome added = installed.run(here, "digest init letter && digest -q -w letter add --from many.xml");
        assertThat(added.code()).as(added.err()).isZero();
    }
}
