package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Checker;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.testing.CommandLoop;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.TestProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight people at once, a process each, on one library. */
@Tag("slow")
class ConcurrentProcessesTest {
    private static final int PEOPLE = 8;
    private static final int PAPERS = 3;

    @TempDir
    Path folder;

    @Test
    void whatever_was_acknowledged_is_there_afterwards() throws Exception {
        Path letter = Files.createDirectory(folder.resolve("letter"));
        TestProgram digest = TestProgram.withNewsletter(letter);
        InstalledProgram installed = new InstalledProgram(folder);
        List<Process> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            all.add(CommandLoop.start(
                    installed, letter, commands(person, digest), Map.of("DIGEST_USER", "person-" + person)));
        }
        for (Process process : all) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            assertThat(said).startsWith("ready\n").doesNotContain("failed");
            assertThat(said.lines().filter(line -> line.startsWith("done")))
                    .hasSize(commands(0, digest).size());
        }
        digest.run("list", "--ids", "--limit", "0").output().hasLineCount(PEOPLE * (PAPERS + 1));
        for (int person = 0; person < PEOPLE; person++) {
            assertIsThere(person, digest);
            assertThat(letter.resolve("backup-" + person + ".db")).exists();
        }
        digest.run("event", "list", "--issue", "9").output().hasLineCount(PEOPLE);
        digest.run("doctor").succeeds();
    }

    private static void assertIsThere(int person, TestProgram digest) {
        for (int i = 0; i < PAPERS; i++) {
            digest.run("show", id(person, i))
                    .output()
                    .contains("第二稿 " + id(person, i))
                    .doesNotContain("第三稿");
        }
        assertThat(digest.read("issues/0" + (person + 10) + ".md"))
                .contains("主题" + person, "第二稿 " + id(person, 0), "第二稿 " + id(person, 1));
        digest.run("list", "--issue", Integer.toString(person + 20), "--ids")
                .output()
                .isEqualTo("arXiv:" + old(person) + "\n");
        assertThat(digest.read("glossary.yaml")).contains("word" + person);
        digest.run("config", "get", rule(person)).output().isEqualTo("off\n");
    }

    private static List<List<String>> commands(int person, TestProgram digest) {
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            String id = id(person, i);
            digest.write(
                    id + ".xml",
                    FakeArxiv.feed("<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>Paper " + id
                            + "</title><author><name>Ada Example</name></author></entry>"));
            commands.add(List.of("add", "--from", id + ".xml"));
            commands.add(List.of("summarize", id, "-c", "NLP研究", "--text", "第一稿 " + id));
            commands.add(List.of("list", "--limit", "3"));
            commands.add(List.of("summarize", id, "--text", "第二稿 " + id));
            commands.add(List.of("summarize", id, "--text", "第三稿 " + id));
            commands.add(List.of("undo"));
        }
        commands.addAll(others(person, digest));
        return commands;
    }

    private static List<List<String>> others(int person, TestProgram digest) {
        String issue = Integer.toString(person + 10);
        digest.write(person + ".md", """
                # 《试刊》第%d期

                ### 【NLP研究】

                **标题**：Old and Made Up %d

                **作者**：Ada Example

                **简介**：旧的简介。

                **论文下载**：<https://arxiv.org/pdf/%s.pdf>
                """.formatted(person + 20, person, old(person)));
        return List.of(
                List.of("build-issue", issue, id(person, 0), id(person, 1), "--theme", "主题" + person),
                List.of("event", "add", "--title", "讲座 " + person, "--summary", "简介", "--issue", "9"),
                List.of("arrange", issue, id(person, 1), "--before", id(person, 0)),
                List.of("build-issue", issue, id(person, 1), id(person, 0)),
                List.of("backup", "backup-" + person + ".db"),
                List.of("import", person + ".md"),
                List.of("publish", issue),
                List.of("unpublish", issue),
                List.of("undo"),
                List.of("glossary", "add", "word" + person, "词" + person),
                List.of("config", "set", rule(person), "off"),
                List.of("remove", id(person, 2), "--yes"),
                List.of("undo"),
                List.of("doctor"));
    }

    private static String id(int person, int number) {
        return String.format(Locale.ROOT, "22%02d.%05d", person + 1, number + 1);
    }

    private static String rule(int person) {
        return Checker.KEY
                + RuleCatalog.ALL.get(RuleCatalog.ALL.size() - 1 - person).name();
    }

    private static String old(int person) {
        return String.format(Locale.ROOT, "2101.%05d", person + 1);
    }
}
