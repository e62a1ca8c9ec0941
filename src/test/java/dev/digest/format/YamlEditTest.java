package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEditTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                one("a remark behind the value stays", "# 1\nb: x   # 2\nc: y\n", "# 1\nb: new   # 2\nc: y\n"),
                one("quotes stay", "b: \"x\"\n", "b: \"new\"\n"),
                one("blanks stay", "a:  1\nb:    x\n", "a:  1\nb:    new\n"),
                one("line breaks of Windows stay", "b: x\r\nc: y\r\n", "b: new\r\nc: y\r\n"),
                one("a text of several lines is replaced whole", "b: |\n  x\n  y\n\nc: z\n", "b: new\n\nc: z\n"),
                one("an empty value is filled", "b:\nc: y\n", "b: new\nc: y\n"),
                one("an empty value before a remark is filled", "b: # why\nc: y\n", "b: new # why\nc: y\n"),
                one(
                        "what is missing is added behind the others",
                        "a: 1  # one\n# end\n",
                        "a: 1  # one\nb: new\n# end\n"),
                one("a file of remarks gets its first key", "# only words", "# only words\nb: new\n"),
                one("an empty file gets its first key", "", "b: new\n"),
                one("a file without a last line break stays without", "a: 1", "a: 1\nb: new"),
                one("in braces", "{a: 1, b: x}\n", "{a: 1, b: new}\n"),
                one("in braces, missing", "{a: 1}\n", "{a: 1, b: new}\n"),
                one("in empty braces", "{}\n", "{b: new}\n"),
                one("signs beyond the basic plane are counted once", "a: 😀😀\nb: x\n", "a: 😀😀\nb: new\n"));
    }

    private static Arguments one(String name, String before, String after) {
        return Arguments.of(name, before, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_is_set_and_nothing_else_changes(String name, String before, String after) {
        assertThat(YamlEdit.of(before).withValue(List.of("b"), "new")).isEqualTo(after);
    }

    @Test
    void a_nested_name_is_added_to_its_group() {
        assertThat(YamlEdit.of("a:\n    x: 1\nc: 2\n").withValue(List.of("a", "y"), "3"))
                .isEqualTo("a:\n    x: 1\n    y: 3\nc: 2\n");
        assertThat(YamlEdit.of("a:\n  # nothing yet\nc: 2\n").withValue(List.of("a", "y"), "3"))
                .isEqualTo("a:\n  y: 3\n  # nothing yet\nc: 2\n");
        assertThat(YamlEdit.of("a:\n  b:\n    c: 1\nz: 1\n").withValue(List.of("a", "d", "e"), "3"))
                .isEqualTo("a:\n  b:\n    c: 1\n  d:\n    e: 3\nz: 1\n");
        assertThat(YamlEdit.of("a: {x: 1}\n").withValue(List.of("a", "b", "c"), "3"))
                .isEqualTo("a: {x: 1, b: {c: 3}}\n");
    }

    @Test
    void items_that_stay_keep_their_lines_and_comments() {
        String before = "list:\n  # the list\n  - one  # 1\n  # the second\n  - two  # 2\n\nafter: x\n";
        assertThat(YamlEdit.of(before).withValue(List.of("list"), List.of("three", "two")))
                .isEqualTo("list:\n  # the list\n  - three\n  # the second\n  - two  # 2\n\nafter: x\n");
    }

    @Test
    void a_list_keeps_its_form() {
        assertThat(YamlEdit.of("list: [a, b] # why\n").withValue(List.of("list"), List.of("c", "d, e")))
                .isEqualTo("list: [c, \"d, e\"] # why\n");
        assertThat(YamlEdit.of("list:\n- a\n- b\n").withValue(List.of("list"), List.of("b", "c")))
                .isEqualTo("list:\n- b\n- c\n");
        assertThat(YamlEdit.of("a: 1\n").withValue(List.of("list"), List.of("b", "c")))
                .isEqualTo("a: 1\nlist:\n  - b\n  - c\n");
    }

    @Test
    void an_entry_is_taken_out_with_its_lines() {
        assertThat(YamlEdit.of("a: 1\nb: |\n  x\n  y\nc: 2\n").withoutEntry(List.of("b")))
                .isEqualTo("a: 1\nc: 2\n");
        assertThat(YamlEdit.of("a:\n  x: 1 # one\n  y: 2").withoutEntry(List.of("a", "y")))
                .isEqualTo("a:\n  x: 1 # one\n");
        assertThat(YamlEdit.of("{a: 1, b: 2}").withoutEntry(List.of("a"))).isEqualTo("{b: 2}");
        assertThat(YamlEdit.of("{a: 1, b: 2}").withoutEntry(List.of("b"))).isEqualTo("{a: 1}");
        assertThat(YamlEdit.of("a: 1\n").withoutEntry(List.of("c"))).isEqualTo("a: 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a: b",
                "#x",
                "a #b",
                "- x",
                "'x",
                "\"x\"",
                "{x}",
                "[x]",
                "*x",
                "&x",
                "!x",
                "|",
                ">",
                "%x",
                "@x",
                "`x",
                "null",
                "true",
                "2210.11610",
                "https://example.org/a?b=c#d",
                "a\nb",
                "《{name}》第{number}期[：{theme}]",
                "\u0007\u0085\u2028",
                "：",
                "x:",
                "C:\\x",
                "a,b",
                "Null",
                "~",
                "2022-10-31",
                "0x1F",
                "1_000",
                "a: b: c",
                "=",
                "<<"
            })
    void whatever_is_set_is_what_is_read(String value) {
        for (String before : new String[] {"b: x\n", "b: 'x'\n", "{b: x}", "", "a:\n  - 1\n"}) {
            String after = YamlEdit.of(before).withValue(List.of("b"), value);
            assertThat(YamlReader.read(after, "edited", 0).entries().get("b"))
                    .as(after)
                    .isInstanceOfSatisfying(
                            YamlNode.YamlScalar.class,
                            scalar -> assertThat(scalar.text()).isEqualTo(value));
        }
    }
}
