package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One term a thing: the words that {@code terms.tsv} gives up stay out of the messages, the help and the topics. */
class MessageTermsTest {
    private static final Path TERMS = Path.of("src/main/resources/dev/digest/cli/output/terms.tsv");
    private static final Path TOPICS = Path.of("src/main/resources/dev/digest/cli/help");

    /** A term that took the place of another word. */
    record Term(String language, String use, String givenUp, Pattern pattern) {
        @Override
        public String toString() {
            return language + ": " + use + ", not " + givenUp;
        }
    }

    static List<Term> terms() throws IOException {
        return Files.readAllLines(TERMS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> new Term(row[0], row[1], row[2], Pattern.compile(row[3], Pattern.CASE_INSENSITIVE)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void words_given_up_do_not_come_back(Term term) throws IOException {
        List<String> found = new ArrayList<>();
        texts(term.language()).forEach((place, text) -> {
            if (term.pattern().matcher(text).find()) {
                found.add(place + ": " + text);
            }
        });
        assertThat(found).as("%s", term).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void the_term_to_use_is_not_a_word_given_up(Term term) throws IOException {
        assertThat(terms())
                .filteredOn(other -> other.language().equals(term.language()))
                .allSatisfy(other ->
                        assertThat(other.pattern().matcher(term.use()).find()).isFalse());
    }

    /** All texts in a language, by file and key. */
    static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String catalog : List.of("messages", "problems", "help")) {
            String file = catalog + "_" + language + ".properties";
            MessageCatalogTest.properties(catalog, language).forEach((key, text) -> {
                if (!isExample(key.toString())) {
                    texts.put(file + ":" + key, text.toString());
                }
            });
        }
        try (Stream<Path> topics = Files.list(TOPICS.resolve(language))) {
            for (Path topic : topics.toList()) {
                texts.put(TOPICS.relativize(topic).toString(), Files.readString(topic));
            }
        }
        return texts;
    }

    /** An example of a mistake, or of a command with a text in either language. */
    private static boolean isExample(String key) {
        boolean isOfRule = key.startsWith("rule.") && (key.endsWith(".wrong") || key.endsWith(".right"));
        return isOfRule || key.endsWith(".examples");
    }
}
