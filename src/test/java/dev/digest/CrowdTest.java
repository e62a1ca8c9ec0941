package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandLoop;
import dev.digest.testing.Digest;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight people at once, a process each, on one library. */
class CrowdTest {
    private static final int PEOPLE = 8;
    private static final int PAPERS = 5;

    @TempDir
    Path folder;

    @Test
    void whatever_was_acknowledged_is_there_afterwards() throws Exception {
        Path letter = Files.createDirectory(folder.resolve("letter"));
        Digest digest = Digest.withNewsletter(letter);
        Installed installed = new Installed(folder);
        List<Process> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            all.add(CommandLoop.start(installed, letter, commands(person, digest)));
        }
        for (Process process : all) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            assertThat(said).startsWith("ready\n").doesNotContain("failed");
            assertThat(said.lines().filter(line -> line.startsWith("done")))
                    .hasSize(commands(0, digest).size());
        }
        digest.run("list", "--ids").output().hasLineCount(PEOPLE * PAPERS);
        for (int person = 0; person < PEOPLE; person++) {
            for (int i = 0; i < PAPERS; i++) {
                digest.run("show", id(person, i)).output().contains("第二稿 " + id(person, i));
            }
            assertThat(letter.resolve("backup-" + person + ".db")).exists();
        }
        digest.run("event", "list", "--issue", "9").output().hasLineCount(PEOPLE);
        digest.run("doctor").succeeds();
    }

    private static List<List<String>> commands(int person, Digest digest) throws IOException {
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
        }
        commands.add(List.of("event", "add", "--title", "讲座 " + person, "--summary", "简介", "--issue", "9"));
        commands.add(List.of("backup", "backup-" + person + ".db"));
        commands.add(List.of("doctor"));
        return commands;
    }

    private static String id(int person, int number) {
        return String.format(Locale.ROOT, "22%02d.%05d", person + 1, number + 1);
    }
}
