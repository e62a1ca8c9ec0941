package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class PreviewProcessTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void control_c_ends_it_as_it_ends_every_command() throws IOException, InterruptedException {
        TestProgram.withNewsletter(folder).write("draft.md", "# 《试刊》第7期\n\n## 论文推荐\n\n**标题**：Alpha\n");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.digest.Main",
                        "preview",
                        "draft.md",
                        "--lang",
                        "en")
                .directory(folder.toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", ""));
        Process preview = builder.start();
        try {
            assertThat(preview.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("http://127.0.0.1:");
            new ProcessBuilder("kill", "-INT", String.valueOf(preview.pid()))
                    .start()
                    .waitFor();
            assertThat(preview.waitFor()).isEqualTo(130);
            assertThat(preview.errorReader(StandardCharsets.UTF_8).lines()).endsWith("Preview stopped.");
        } finally {
            preview.destroyForcibly();
        }
    }
}
