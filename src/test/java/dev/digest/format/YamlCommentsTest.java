package dev.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlCommentsTest {
    @Test
    void comments_on_lines_of_their_own_are_emptied() {
        assertThat(YamlComments.shortened("# 名称\nname: a # 刊名\n  # more\nnext: 1\n#"))
                .isEqualTo("#\nname: a # 刊名\n  #\nnext: 1\n#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ">-", "\"a", "'it''s", "\"a\\\"", "a\r"})
    void what_may_be_part_of_a_text_of_several_lines_stays(String begin) {
        String rest = "text: " + begin + "\n  # part\n  of it\n";

        assertThat(YamlComments.shortened("# comment\n" + rest)).isEqualTo("#\n" + rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b", "\u0085", "\u2028", "\ufffe", "\ud800"})
    void characters_that_the_parser_rejects_or_that_end_a_line_stay(String sign) {
        String text = "# before " + sign + "name: b\n# comment\n";

        assertThat(YamlComments.shortened(text)).isEqualTo(text);
    }

    @Test
    void all_comments_of_the_starter_settings_are_emptied() {
        String settings = Workspace.starterFile(Workspace.SETTINGS);

        assertThat(YamlComments.shortened(settings)
                        .lines()
                        .filter(line -> line.strip().startsWith("# ")))
                .isEmpty();
    }

    @Test
    void what_is_read_keeps_its_lines() {
        YamlNode.YamlMapping read =
                YamlReader.read("# one\nname: a\n  # continues not\nnext:\n  # two\n  - b\n", "x", 0);

        assertThat(read.entries().get("name")).isEqualTo(new YamlNode.YamlScalar("a", 2));
        assertThat(read.entries().get("next").line()).isEqualTo(4);
    }
}
