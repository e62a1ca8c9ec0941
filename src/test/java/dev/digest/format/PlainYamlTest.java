package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.YamlNode.YamlMapping;
import dev.digest.testing.RandomSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {
    private static final List<String> VALUES = List.of(
            "a",
            "一个 b",
            "https://a.b/{c}#d",
            "null",
            "~",
            "- b",
            "-b",
            "\"b: # c\"",
            "'it''s'",
            "\"",
            "\"\\n\"",
            "'b' c",
            "[]",
            "[a, b c, \"d, e\"]",
            "[[a], {b: c}]",
            "[a: b]",
            "[a,]",
            "[a",
            "{}",
            "{a: [b, c], d: e}",
            "{a: b, a: c}",
            "{a}",
            "{a:b}",
            "a: b",
            "a:",
            "a:b",
            "a #b",
            "a#b",
            "&a b",
            "*a",
            "!b c",
            "|",
            "> ",
            "?",
            "? a",
            "@a",
            "%a",
            "😀",
            "a\u00a0",
            "---",
            "...",
            "");
    private static final List<String> BREAKS =
            List.of("\n", "\n", "\n", "\n\n", " \n", " # c\n", "\n# c\n", "\n   # c\n");
    private static final List<String> INDENTS = List.of("", "", "  ", "  ", "    ", " ");
    private static final List<String> KEYS =
            List.of("a", "b", "c.d", "e f", "标题", "\"a\"", "a ", "-", "[a]", "a, b", "null", "g#h", "i #j");

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void what_is_shipped_is_plain(String text) {
        assertThat(PlainYaml.read(text, 0)).isNotNull().isEqualTo(YamlReader.parse(text, "x", 0));
    }

    static List<String> shippedFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("digest.yaml", "en/digest.yaml", "personal.yaml", "glossary.yaml", "forms.yaml")) {
            texts.add(Files.readString(Path.of("config", file)));
        }
        return texts;
    }

    @Test
    void lists_mappings_quotes_and_comments_are_read() {
        String text = "# one\nname: a # b\nlist:\n- x: 'it''s'\n  y: [1, {z: \"#\"}]\n# two\n- w\nempty:\n";

        assertThat(PlainYaml.read(text, 7)).isNotNull().isEqualTo(YamlReader.parse(text, "x", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a",
                "just words",
                "a: 1\na: 2",
                "a: b: c",
                "a: b\n  c",
                "a: b\n  c: d",
                "a:\n    b: 1\n  c: 2",
                "a: |\n  b",
                "a: \"b\n  c\"",
                "a: [b,\n  c]",
                "a: \"\\u0041\"",
                "a: &x b",
                "a: *x",
                "a:\tb",
                "a: b\r\n",
                "a: \u0001",
                "# \u0085\na: b",
                "\ufeffa: b",
                "---\na: b",
                "- a",
                "{a: b}"
            })
    void what_takes_a_parser_is_left_to_it(String text) {
        assertThat(PlainYaml.read(text, 0)).isNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_read_is_what_the_parser_reads(long seed) {
        new RandomSamples(seed).check(5_000, random -> random.repeated(1, 8, () -> line(random)), text -> {
            YamlMapping plain = PlainYaml.read(text, 3);
            assertThat(plain == null || plain.equals(YamlReader.parse(text, "x", 3)))
                    .isTrue();
        });
    }

    private static String line(RandomSamples random) {
        String key = random.oneOf(KEYS) + random.oneOf(": ", ": ", ": ", ":");
        String start = random.from(() -> key, () -> key, () -> key, () -> "- ", () -> "- " + key, () -> "-  " + key);
        return random.oneOf(INDENTS) + start + random.oneOf(VALUES) + random.oneOf(BREAKS);
    }
}
