package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Rule;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.issue.IncompleteItems;
import dev.digest.issue.IncompleteItems.IncompleteItem;
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
    void every_rule_has_words() throws IOException {
        Set<String> words = keys("en");
        for (Rule rule : RuleCatalog.ALL) {
            String name = rule.name();
            assertThat(words)
                    .as("Describe %s in both help files", name)
                    .contains("rule." + name, "rule." + name + ".wrong", "rule." + name + ".right");
            assertThat(words)
                    .as("Add check.%1$s, or check.%1$s.REASON for each reason, to both message files", name)
                    .anyMatch(key -> key.equals("check." + name) || key.startsWith("check." + name + "."));
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
                .isEqualTo("Not a paper reference: \"{0} $1 <U+001B>[2J\".");
    }

    @Test
    void a_count_takes_the_singular_or_the_plural() {
        MessageCatalog messages = MessageCatalog.forLanguage("en");
        assertThat(messages.text("count.papers", 1)).isEqualTo("1 paper");
        assertThat(messages.text("count.papers", 0)).isEqualTo("0 papers");
        assertThat(messages.text("count.papers", 21)).isEqualTo("21 papers");
        assertThat(messages.text("publish.done", 1, 2)).isEqualTo("Published issue 1 with 2 papers.");
    }

    @Test
    void counts_of_zero_are_left_out() {
        CountSummary none = CountSummary.of("errors", 0).and("warnings", 0);
        CountSummary some = CountSummary.of("errors", 0).and("warnings", 1);
        CountSummary both = CountSummary.of("errors", 2).and("warnings", 1);
        MessageCatalog english = MessageCatalog.forLanguage("en");
        assertThat(Stream.of(none, some, both).map(counts -> english.text("check.done", "64", counts)))
                .containsExactly("64: 0 errors", "64: 1 warning", "64: 2 errors, 1 warning");
        assertThat(MessageCatalog.forLanguage("zh").text("check.done", "64", both))
                .isEqualTo("64：错误 2 个，警告 1 个");
    }

    @Test
    void fields_that_are_missing_are_named_in_the_language_of_the_message() {
        IncompleteItems items =
                new IncompleteItems(List.of(new IncompleteItem("arXiv:2210.00001", List.of("summary", "title-zh"))));
        assertThat(items.text(MessageCatalog.forLanguage("en")))
                .isEqualTo("arXiv:2210.00001: missing summary, title-zh");
        assertThat(items.text(MessageCatalog.forLanguage("zh"))).isEqualTo("arXiv:2210.00001：缺少简介、中文标题");
    }

    private static Set<String> keys(String language) throws IOException {
        return properties(language).stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        for (String catalog : List.of("messages", "problems", "help")) {
            properties.putAll(properties(catalog, language));
        }
        return properties;
    }

    /** One catalogue in one language. */
    static Properties properties(String catalog, String language) throws IOException {
        Properties properties = new Properties();
        String file = catalog + "_" + language + ".properties";
        properties.load(new InputStreamReader(
                Objects.requireNonNull(MessageCatalog.class.getResourceAsStream(file)), StandardCharsets.UTF_8));
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
