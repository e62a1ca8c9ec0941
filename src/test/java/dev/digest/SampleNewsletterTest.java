package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SampleNewsletterTest {
    private static final Path SAMPLE = Path.of("samples/issue-64").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void the_sample_makes_the_issue_that_lies_beside_it() throws IOException {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "--name", "预训练周刊", "--publisher", "智源社区", "--team", "预训练组")
                .succeeds();
        digest.run("add", "--from", SAMPLE.resolve("answer.xml").toString()).succeeds();
        for (Path page : files("pages")) {
            digest.run("add", "--from", page.toString()).succeeds();
        }
        for (Path sheet : files("sheets")) {
            digest.run("summarize", "--file", sheet.toString()).succeeds();
        }
        digest.write("templates/footer.md", Files.readString(SAMPLE.resolve("footer.md")));
        digest.run(
                        "event",
                        "add",
                        "--issue",
                        "64",
                        "--title",
                        "语言模型的新微调方式",
                        "--host",
                        "谷歌高级软件工程师侯乐",
                        "--date",
                        "2022-11-09",
                        "--file",
                        SAMPLE.resolve("event.txt").toString())
                .succeeds();
        digest.run("build-issue", "64", "--theme", "微调新范式：组合、噪音、指令、自我改进等").succeeds();
        assertThat(digest.read("issues/064.md")).isEqualTo(Files.readString(SAMPLE.resolve("064.md")));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
