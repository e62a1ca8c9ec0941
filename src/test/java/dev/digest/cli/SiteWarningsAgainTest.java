package dev.digest.cli;

import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWarningsAgainTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_image_that_is_missing_is_told_each_time() {
        TestProgram digest = ReadyPapers.createIn(folder);
        digest.run("build-issue", "1", "2210.00001", "2210.00002").succeeds();
        digest.run("publish", "1").succeeds();
        digest.write("issues/001.md", digest.read("issues/001.md") + "\n![图](images/none.png)\n");
        digest.run("site").succeeds().messages().contains("images/none.png");
        digest.run("site").succeeds().messages().contains("images/none.png");
    }
}
