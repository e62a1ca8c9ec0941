package dev.digest.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.RuleFixture;
import dev.digest.testing.Growth;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Latin words that stand on their own in a Chinese text. */
class LatinWordsTest {
    private final RuleFixture desk;

    LatinWordsTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> words(String summary) {
        return LatinWords.in(desk.context(RuleFixture.issueWith(summary))).stream()
                .map(LatinWords.Word::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "用 Pytorch 训练 Bert 模型; Pytorch Bert",
                "用Pytorch训练; Pytorch",
                "“Github”上的Node.js与Vue3.js; Github Node.js Vue3.js",
                "Objective-C 与 C; Objective-C C",
                "Github。很好; Github",
                "Github, then Git.; Github then Git",
                "😀Github😀; Github",
                "（Github）; Github",
                "用 BERT 和 GPT 训练; BERT GPT",
                "用 Node.js 与 Objective-C 写; Node.js Objective-C",
                "基于Transformer。; Transformer",
                "café 很好; café"
            })
    void a_word_stands_alone_between_chinese_blanks_and_marks(String summary, String words) {
        assertThat(words(summary)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见 https://github.com/weekly 。",
                "见 github.com 。",
                "在 github/weekly 。",
                "由 @github 写",
                "话题 #github",
                "github_weekly 与 my_github",
                "GPT4 与 4GPT",
                "github-weekly",
                "`github`",
                "$github$",
                "github:甲",
                "github(x)",
                "a\\github",
                "C:\\github"
            })
    void a_part_of_something_else_is_none(String summary) {
        assertThat(words(summary)).noneMatch(word -> word.equalsIgnoreCase("github") || word.equals("GPT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见 github.com 上",
                "用 @handle 联系",
                "变量 my_name 的值",
                "版本 v2 很好",
                "路径 a/b 下",
                "见 <https://example.org/Word>",
                "运行 `Word` 命令",
                "没有拉丁字母"
            })
    void parts_of_addresses_names_and_paths_are_no_words(String summary) {
        assertThat(words(summary)).isEmpty();
    }

    @Test
    void a_word_of_more_letters_than_any_has_is_none() {
        assertThat(words("甲 " + "a".repeat(40) + " 乙")).hasSize(1);
        assertThat(words("甲 " + "a".repeat(41) + " 乙")).isEmpty();
    }

    @Test
    void a_word_knows_its_place() {
        assertThat(LatinWords.in(desk.context(RuleFixture.issueWith("😀用 Bert 。"))))
                .singleElement()
                .satisfies(word -> assertThat(word.passage().text().substring(word.from(), word.to()))
                        .isEqualTo("Bert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "a.", ".js", "a-C", "甲a"})
    void a_long_line_is_read_once(String piece) {
        Growth.isLinear(piece, 40_000, this::words);
    }
}
