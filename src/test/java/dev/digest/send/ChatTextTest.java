package dev.digest.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.send.CardText.CardSyntax;
import dev.digest.send.IssueMessage.MessageEntry;
import dev.digest.send.IssueMessage.MessageSection;
import dev.digest.workspace.ReaderTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTextTest {
    private static final CardSyntax SYNTAX =
            new CardSyntax(name -> "# " + name, (title, link) -> "[" + title + "](" + link + ")", "- ");

    @ParameterizedTest
    @CsvSource({
        "<at id=all></at>, ＜at id=all＞＜/at＞",
        "<!channel> @all, ＜!channel＞ ＠all",
        "[x](y) *b* `c` ~d~ |, ［x］(y) ＊b＊ ｀c｀ ～d～ ｜",
        "## BERT_base C++, ＃＃ BERT_base C++",
        "Weekly #64, Weekly #64",
        "a\u202Eb\u0007c, a b c"
    })
    void nothing_in_a_title_acts(String title, String text) {
        assertThat(ChatText.plain(title)).isEqualTo(text);
    }

    @Test
    void nothing_in_an_address_ends_its_link() {
        assertThat(ChatText.address("https://a.example/x(1)|<y> z"))
                .isEqualTo("https://a.example/x%281%29%7C%3Cy%3E%20z");
    }

    private static IssueMessage issue(int papers) {
        List<MessageEntry> entries = IntStream.rangeClosed(1, papers)
                .mapToObj(i -> new MessageEntry("题目" + i, Optional.of("https://a.example/" + i)))
                .toList();
        return new IssueMessage(
                "第1期",
                "",
                Optional.empty(),
                List.of(new MessageSection("甲", entries), new MessageSection("乙", entries)),
                ReaderTexts.of("en"));
    }

    @Test
    void a_list_that_fits_has_all_links() {
        CardText list = CardText.of(issue(1), SYNTAX, 1_000);

        assertThat(list.text()).isEqualTo("# 甲\n- [题目1](https://a.example/1)\n\n# 乙\n- [题目1](https://a.example/1)\n");
        assertThat(list.omitted()).isZero();
    }

    @Test
    void a_longer_one_loses_its_links_first_and_then_its_end() {
        assertThat(CardText.of(issue(2), SYNTAX, 80))
                .isEqualTo(new CardText("# 甲\n- 题目1\n- 题目2\n\n# 乙\n- 题目1\n- 题目2\n", 0, false));
        assertThat(CardText.of(issue(2), SYNTAX, 50))
                .isEqualTo(new CardText("# 甲\n- 题目1\n- 题目2\n- … and 2 more\n", 2, false));
        assertThat(CardText.of(issue(2), SYNTAX, 5)).isEqualTo(new CardText("", 4, false));
    }
}
