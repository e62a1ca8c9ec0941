package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.InstalledLauncher.ScriptResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, where {@code mvn -Pdeb verify} has made one. */
@Timeout(240)
@Tag("slow")
class DebianPackageIT {
    @TempDir
    Path here;

    @Test
    void it_runs_with_the_Java_it_brings() throws Exception {
        Optional<Path> deb;
        try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
            deb = files.filter(file -> file.toString().endsWith(".deb")).findFirst();
        }
        assumeTrue(deb.isPresent(), "There is no .deb: mvn -Pdeb verify makes one.");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "There is no dpkg-deb to unpack the .deb.");
        InstalledLauncher installed = new InstalledLauncher(here.resolve("root/opt/digest/bin"));

        ScriptResult outcome = installed.run(
                here,
                "dpkg-deb -x '" + deb.orElseThrow() + "' root && digest -q init letter && digest -w letter list"
                        + " && DIGEST_CDS=make digest && digest --version",
                Map.of("JAVA_HOME", "/nowhere"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("digest ");
        assertThat(here.resolve("root/opt/digest/lib/app/cds")).isNotEmptyDirectory();
        ScriptResult scripts = installed.run(
                here,
                "dpkg-deb -e '" + deb.orElseThrow() + "' control && sh -n control/postinst && sh -n control/prerm");
        assertThat(scripts.code()).as(scripts.err()).isZero();
        assertThat(here.resolve("control/prerm")).content().contains("/opt/digest");
    }
}
