package dev.digest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @TempDir
    private Path parent = Path.of("");

    private Path site() {
        return parent.resolve("site");
    }

    private SiteFolder.WriteCounts write(String... files) {
        SiteFolder folder = SiteFolder.open(site());
        for (String file : files) {
            String[] parts = file.split("=", 2);
            folder.put(parts[0], parts[1]);
        }
        return folder.close();
    }

    @Test
    void a_file_that_did_not_change_is_not_touched() throws IOException {
        write("a.html=one", "b/c.html=two");
        FileTime longAgo = FileTime.from(Instant.parse("2022-10-31T08:00:00Z"));
        for (String file : new String[] {"a.html", "b/c.html", SiteFolder.MANIFEST}) {
            Files.setLastModifiedTime(site().resolve(file), longAgo);
        }
        SiteFolder.WriteCounts tally = write("a.html=one", "b/c.html=2!!");
        assertThat(tally)
                .extracting(SiteFolder.WriteCounts::written, SiteFolder.WriteCounts::unchanged)
                .containsExactly(1, 1);
        assertThat(Files.getLastModifiedTime(site().resolve("a.html"))).isEqualTo(longAgo);
        assertThat(site().resolve("b/c.html")).hasContent("2!!");
    }

    @Test
    void a_site_that_was_broken_off_at_its_first_file_can_be_made() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectory(site());
        Files.writeString(site().resolve("." + SiteFolder.MANIFEST + "." + gone.pid() + ".part"), "# di");
        assertThat(write("a.html=one").written()).isEqualTo(1);
        assertThat(site()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_is_no_longer_part_goes_and_what_is_not_ours_stays() throws IOException {
        write("a.html=one", "b/c.html=two", "d/e.html=three", "f.html=four");
        Files.writeString(site().resolve("CNAME"), "example.org");
        Files.writeString(site().resolve("d/e.html"), "mended by hand");
        SiteFolder.WriteCounts tally = write("a.html=one");
        assertThat(tally.removed()).isEqualTo(2);
        assertThat(tally.kept()).containsExactly("d/e.html");
        assertThat(site().resolve("b")).doesNotExist();
        assertThat(site().resolve("f.html")).doesNotExist();
        assertThat(site().resolve("d/e.html")).hasContent("mended by hand");
        assertThat(site().resolve("CNAME")).exists();
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_and_untouched() throws IOException {
        Files.createDirectory(site());
        Files.writeString(site().resolve("thesis.txt"), "mine");
        assertThat(whyNot()).isEqualTo("site.not-ours");
        assertThat(site().resolve(SiteFolder.MANIFEST)).doesNotExist();
        Files.writeString(site().resolve(SiteFolder.MANIFEST), "something else");
        assertThat(whyNot()).isEqualTo("site.not-ours");
    }

    @Test
    void an_empty_folder_will_do_and_so_will_one_that_was_begun() throws IOException {
        Files.createDirectory(site());
        SiteFolder.open(site()).put("a.html", "one");
        assertThat(write("a.html=one").unchanged()).isEqualTo(1);
    }

    @Test
    void files_that_an_earlier_version_listed_are_removed_unless_they_were_edited() throws IOException {
        write("a.html=one", "b.html=two");
        Files.writeString(
                site().resolve(SiteFolder.MANIFEST),
                "# digest site\n" + ContentFingerprint.of("one") + "  a.html\n" + ContentFingerprint.of("2")
                        + "  b.html\n");
        SiteFolder.WriteCounts counts = write("c.html=three");
        assertThat(counts.removed()).isEqualTo(1);
        assertThat(counts.kept()).containsExactly("b.html");
        assertThat(site().resolve("a.html")).doesNotExist();
        assertThat(site().resolve("b.html")).exists();
    }

    /** The list lies where everybody can write to it. */
    @Test
    void a_list_that_was_tampered_with_reaches_nothing_outside() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside.txt"), "one");
        Path other = Files.createDirectory(parent.resolve("other"));
        Files.writeString(other.resolve("x.txt"), "one");
        write("a.html=one");
        Files.createSymbolicLink(site().resolve("link"), other);
        String line = Files.readAllLines(site().resolve(SiteFolder.MANIFEST)).get(1);
        String hash = line.substring(0, line.indexOf(' '));
        Files.writeString(
                site().resolve(SiteFolder.MANIFEST),
                "# digest site\n" + hash + "  ../outside.txt\n" + hash + "  " + outside + "\n" + hash
                        + "  link/x.txt\n");
        write("b.html=two");
        assertThat(outside).exists();
        assertThat(other.resolve("x.txt")).exists();
    }

    private String whyNot() {
        return catchThrowableOfType(Problem.class, () -> SiteFolder.open(site()))
                .key();
    }
}
