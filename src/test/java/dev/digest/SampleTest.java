package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Path SAMPLE = Path.of("samples/issue-64").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void the_sample_makes_the_issue_that_lies_beside_it() throws IOException {
        Digest digest = new Digest(folder);
        digest.run("init", "--name", "预训练周刊", "--publisher", "智源社区", "--team", "预训练组")
                .succeeds();
        digest.run("add", "--from", SAMPLE.resolve("answer.xml").toString()).succeeds();
        for (Path sheet : sheets()) {
            digest.run("summarize", "--file", sheet.toString()).succeeds();
        }
        digest.run("build-issue", "64", "--theme", "微调新范式\uFF1A组合、噪音、指令、自我改进等").succeeds();
        assertThat(digest.read("issues/064.md")).isEqualTo(Files.readString(SAMPLE.resolve("064.md")));
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("sheets"))) {
            return files.sorted().toList();
        }
    }
}
