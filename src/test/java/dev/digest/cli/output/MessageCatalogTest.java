package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {
    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @Test
    void all_words_are_found_in_the_files_they_were_divided_into() throws IOException {
        MessageCatalog messages = MessageCatalog.forLanguage("zh");
        assertThat(keys("zh"))
                .allSatisfy(key -> assertThat(messages.find(key, List.of())).isPresent());
    }

    @Test
    void every_problem_has_words() throws IOException {
        Set<String> words = keys("en");
        assertThat(literals("", "Problem\\s*\\.of\\(\\s*\"([a-z.-]+)\""))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(words).contains("problem." + key));
    }

    @Test
    void every_message_that_a_command_says_has_words() throws IOException {
        Set<String> words = keys("en");
        for (String layer : List.of("app", "cli")) {
            assertThat(literals(layer, "\\b(?:info|warn|text)\\(\\s*\"([a-z.-]+)\"[,)]"))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(key -> assertThat(words).contains(key));
        }
    }

    @Test
    void chinese_is_written_with_full_width_punctuation() throws IOException {
        Properties messages = properties("zh");
        assertThat(messages.stringPropertyNames())
                // The example of what a rule finds may well be wrong in just this way.
                .filteredOn(key -> !key.endsWith(".wrong"))
                .allSatisfy(key -> assertThat(messages.getProperty(key))
                        .doesNotContainPattern("[\\u4E00-\\u9FFF][,:;!?]|[}][?!]$"));
    }

    @Test
    void details_are_filled_in_once_and_made_safe() {
        MessageCatalog messages = MessageCatalog.forLanguage("en");
        assertThat(messages.message(Problem.of("ref.unknown", "{0} $1 \u001B[2J")))
                .isEqualTo("\"{0} $1 <U+001B>[2J\" names no paper.");
    }

    private static Set<String> keys(String language) throws IOException {
        return properties(language).stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        for (String file : List.of("messages", "problems", "help")) {
            String name = file + "_" + language + ".properties";
            properties.load(new InputStreamReader(
                    Objects.requireNonNull(MessageCatalog.class.getResourceAsStream(name)), StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> literals(String folder, String pattern) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/digest", folder))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Set<String> found = new TreeSet<>();
        for (Path source : sources) {
            Pattern.compile(pattern)
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}
