package dev.digest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.FakeSleeper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpResponseCacheTest {
    private static final URI ONE = URI.create("https://arxiv.example.org/api?id_list=2210.11610");
    private static final URI OTHER = URI.create("https://arxiv.example.org/api?id_list=2210.13463");

    @TempDir
    Path folder;

    private final FakeSleeper time = new FakeSleeper();

    @Test
    void what_was_kept_is_found_under_its_own_address_alone() {
        keep(ONE, "one");
        assertThat(found(ONE)).contains("one");
        assertThat(found(OTHER)).isEmpty();
    }

    @Test
    void the_newer_answer_replaces_the_older() throws IOException {
        keep(ONE, "one");
        keep(ONE, "two");
        assertThat(found(ONE)).contains("two");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void an_answer_is_good_for_a_day() {
        keep(ONE, "one");
        time.advance(Duration.ofHours(23));
        assertThat(found(ONE)).contains("one");
        time.advance(Duration.ofHours(1));
        assertThat(found(ONE)).isEmpty();
    }

    @Test
    void one_from_the_future_is_no_better() {
        keep(ONE, "one");
        time.advance(Duration.ofDays(-2));
        assertThat(found(ONE)).isEmpty();
    }

    @Test
    void old_ones_are_forgotten_when_another_is_kept() throws IOException {
        keep(ONE, "one");
        time.advance(Duration.ofDays(2));
        keep(OTHER, "other");
        assertThat(files()).isEqualTo(1);
        assertThat(found(OTHER)).contains("other");
    }

    @Test
    void a_cache_that_cannot_be_used_is_as_good_as_none() throws IOException {
        Files.writeString(folder.resolve("answers"), "a file where the folder should be");
        keep(ONE, "one");
        assertThat(found(ONE)).isEmpty();
    }

    @Test
    void without_a_folder_it_is_empty() {
        assertThat(found(ONE)).isEmpty();
    }

    private HttpResponseCache cache() {
        return new HttpResponseCache(folder.resolve("answers"), time);
    }

    private void keep(URI address, String body) {
        cache().store(address, body.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> found(URI address) {
        return cache().find(address).map(body -> new String(body, StandardCharsets.UTF_8));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("answers"))) {
            return files.count();
        }
    }
}
