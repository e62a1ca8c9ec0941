package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.InstalledLauncher.ScriptResult;
import dev.digest.testing.FakeArxiv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as it is installed: languages, streams and ways to call it. */
@Timeout(120)
@Tag("slow")
class LauncherIT {
    @TempDir
    Path here;

    private InstalledLauncher installed;

    @BeforeEach
    void install() throws IOException {
        installed = InstalledLauncher.packagedIn(here.resolve("of the program"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LANG=", "LANG=C", "LC_ALL=POSIX", "LANG=zh_CN.GBK", "LC_CTYPE=zh_CN.GB18030", "LANG=zh_CN.UTF-8"
            })
    void Chinese_is_right_in_arguments_files_and_output(String locale) throws Exception {
        String folder = InstalledLauncher.printf("周刊");

        ScriptResult made =
                installed.run(here, "digest init " + folder + " --name " + InstalledLauncher.printf("预训练"), locale);
        ScriptResult written = installed.run(here, "cat " + folder + "/digest.yaml", locale);

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).endsWith("/周刊\n");
        assertThat(written.out()).contains("name: 预训练");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=", "LANG=C", "LANG=zh_CN.GBK", "LANG=zh_CN.UTF-8"})
    void bytes_that_are_not_UTF_8_are_refused(String locale) throws Exception {
        ScriptResult refused = installed.run(here, "digest add \"$(printf '\\261\\352')\"", locale);

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

    /** A pipe, a file and a here-document are different inputs to Java, and the same to a user. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat text | digest summarize 2201.00001 --file -",
                "digest summarize 2201.00001 --file - < text",
                "digest summarize 2201.00001 --file - <<END\nA summary.\nEND",
                "cat sheet | digest summarize --file -",
                "digest summarize --file - < sheet"
            })
    void standard_input_is_read_wherever_it_comes_from(String command) throws Exception {
        Files.writeString(
                here.resolve("answer.xml"),
                FakeArxiv.feed("<entry><id>http://arxiv.org/abs/2201.00001v1</id>"
                        + "<title>An Example</title><author><name>Ada Example</name></author></entry>"));
        Files.writeString(here.resolve("text"), "A summary.\n");
        Files.writeString(here.resolve("sheet"), "---\nid: 2201.00001\n---\nA summary.\n");
        ScriptResult made = installed.run(here, "digest init && digest add --from answer.xml", "LANG=C");
        assertThat(made.code()).as(made.err()).isZero();

        ScriptResult summarized = installed.run(here, command, "LANG=C");

        assertThat(summarized.code()).as(summarized.err()).isZero();
        assertThat(installed.run(here, "digest show 2201.00001", "LANG=C").out())
                .contains("A summary.");
    }

    /** What makes an issue and what looks at one can be put together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat draft | digest check -",
                "digest render - --to text < draft",
                "digest import - --dry-run <<END\n$(cat draft)\nEND",
                "digest check - --fix < draft 2>/dev/null | digest render - --to text",
                "printf '@misc{k, title = {A Title}, eprint = {2201.00001}}' | digest add - && digest show 2201.00001"
            })
    void drafts_and_bibliographies_come_through_pipes_files_and_here_documents(String command) throws Exception {
        Files.writeString(
                here.resolve("draft"), "《试刊》第9期\n\n论文推荐\n\n【NLP】\n\n标题：A Title（题目）\n作者：Ada Example\n简介：摘要。\n");
        assertThat(installed.run(here, "digest init --name 试刊", "LANG=C.UTF-8").code())
                .isZero();

        ScriptResult run = installed.run(here, command, "LANG=C.UTF-8");

        assertThat(run.out() + run.err()).contains("A Title").doesNotContain("Internal error");
    }

    /** Nothing more is read for a reader that has gone: else the first line would take as long as all. */
    @Test
    void a_reader_that_goes_away_is_no_error_and_ends_the_reading() throws Exception {
        onePaper();
        copyPaper(300_000);

        long began = System.nanoTime();
        ScriptResult all = installed.run(here, "cd letter; digest list | wc -l");
        long read = System.nanoTime();
        ScriptResult cut = installed.run(here, "cd letter; { digest list; echo \"code $?\" >&2; } | head -n 1");
        long ended = System.nanoTime();

        assertThat(all.out().strip()).isEqualTo("300000");
        assertThat(cut.out()).hasLineCount(1).startsWith("arXiv:");
        assertThat(cut.err()).isEqualTo("code 0\n");
        assertThat(ended - read).isLessThan((read - began) / 2);
    }

    @Test
    void a_full_disk_is_told() throws Exception {
        onePaper();
        copyPaper(1_500);

        ScriptResult full = installed.run(here, "cd letter; digest list >/dev/full");

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).startsWith("error: ").contains("no space left");
    }

    @Test
    void a_link_leads_to_it_from_anywhere() throws Exception {
        Path bin = Files.createDirectories(here.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../of the program/digest"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

        ScriptResult called = installed.run(here, "bin/second --version");

        assertThat(called).extracting(ScriptResult::code, ScriptResult::err).containsExactly(0, "");
        assertThat(called.out()).startsWith("digest ");
    }

    /** The program starts it again in the background. */
    @Test
    void it_tells_Java_where_it_is_itself() throws Exception {
        Path java = Files.createDirectories(here.resolve("other/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(here.resolve("other/release"), "JAVA_VERSION=\"17.0.9\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path link = Files.createSymbolicLink(
                here.resolve("a link"), installed.folder().resolve("digest"));

        ScriptResult called = installed.run(here, "'" + link + "' list", "JAVA_HOME=" + here.resolve("other"));

        Path launcher = installed.folder().toRealPath().resolve("digest");
        assertThat(called.out().lines()).contains("-Ddigest.launcher=" + launcher);
    }

    @Test
    void an_old_Java_is_named() throws Exception {
        Path old = Files.createDirectories(here.resolve("old/bin"));
        Files.copy(Path.of("/bin/sh"), old.resolve("java"));
        Files.writeString(here.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");

        ScriptResult refused = installed.run(here, "digest --version", "JAVA_HOME=" + here.resolve("old"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Java 17 or newer").contains("11.0.2");
    }

    /** Where neither Java's own file nor the system uses the name by which SQLite's folder goes. */
    @ParameterizedTest
    @CsvSource({"Darwin, arm64, Mac/aarch64", "Linux, amd64, Linux/x86_64", "Linux, aarch64, Linux/aarch64"})
    void SQLite_is_found_whatever_the_processor_is_called(String system, String processor, String folder)
            throws Exception {
        Path java = Files.createDirectories(here.resolve("other/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(here.resolve("other/release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path uname = Files.createDirectories(installed.folder().resolve("bin")).resolve("uname");
        Files.writeString(uname, "#!/bin/sh\n[ \"$1\" = -s ] && echo " + system + " || echo " + processor + "\n");
        assertThat(java.toFile().setExecutable(true) && uname.toFile().setExecutable(true))
                .isTrue();

        ScriptResult called = installed.run(here, "digest --version", "JAVA_HOME=" + here.resolve("other"));

        assertThat(called.out()).containsPattern("-Dorg\\.sqlite\\.lib\\.path=.*/native/" + folder + "\n");
    }

    private void onePaper() throws Exception {
        Files.writeString(
                here.resolve("one.xml"),
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/example</id><title>One</title>"
                        + "<entry><id>http://arxiv.org/abs/2201.00001v1</id><author><name>Ada Example</name></author>"
                        + "<title>One of many papers, with a title that fills its line</title>"
                        + "<published>2022-01-01T00:00:00Z</published></entry></feed>");
        ScriptResult added = installed.run(here, "digest init letter && digest -q -w letter add --from one.xml");
        assertThat(added.code()).as(added.err()).isZero();
    }

    /** Fills the library up with copies of its only paper, which differ in id and order. */
    private void copyPaper(int papers) throws Exception {
        try (Connection library =
                        DriverManager.getConnection("jdbc:sqlite:" + here.resolve("letter/.digest/library.db"));
                Statement statement = library.createStatement()) {
            statement.executeUpdate("CREATE TEMP TABLE copied AS SELECT * FROM paper");
            String columns = "added_at, version, title, authors, abstract, primary_category, categories, published,"
                    + " updated, comment, journal_ref, doi, links, withdrawn, warnings";
            statement.executeUpdate(
                    "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < " + papers
                            + ") INSERT INTO paper (id, sequence, " + columns
                            + ") SELECT printf('arXiv:%04d.%05d', 2201 + i / 100000, i % 100000), i, " + columns
                            + " FROM n, copied");
        }
    }
}
