package dev.digest.cli.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.screen.PickerModel.PickerItem;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickerModelTest {
    private static PickerModel model(boolean several) {
        return new PickerModel(
                List.of(
                        new PickerItem("1  Robots that plan", ""),
                        new PickerItem("2  大语言模型的推理", "Reasoning of Large Language Models"),
                        new PickerItem("3  Large robots", "Résumés")),
                several);
    }

    private static PickerModel typed(String text) {
        PickerModel model = model(true);
        text.codePoints().forEach(letter -> model.type(Character.toString(letter)));
        return model;
    }

    @Test
    void letters_narrow_the_list_in_any_case_and_width_with_accents_or_without() {
        assertThat(typed("ROBOT").shown()).containsExactly(0, 2);
        assertThat(typed("ｒｏｂｏｔ").shown()).containsExactly(0, 2);
        assertThat(typed("röbots").shown()).containsExactly(0, 2);
        assertThat(typed("resume").shown()).containsExactly(2);
        assertThat(typed("推理").shown()).containsExactly(1);
        assertThat(typed("reasoning").shown()).containsExactly(1);
        assertThat(typed("robot large").shown()).containsExactly(2);
        assertThat(typed("nothing").shown()).isEmpty();
    }

    @Test
    void deleted_letters_widen_it_again_a_rare_character_at_once() {
        PickerModel model = typed("𠮷");
        model.deleteLetter();
        assertThat(model.query()).isEmpty();
        assertThat(model.shown()).hasSize(3);
    }

    @Test
    void the_row_at_the_cursor_is_chosen_when_none_is_marked() {
        PickerModel model = model(true);
        model.move(1);
        assertThat(model.chosen()).containsExactly(1);
        model.move(-5);
        assertThat(model.chosen()).containsExactly(0);
        model.move(5);
        assertThat(model.chosen()).containsExactly(2);
    }

    @Test
    void marks_stay_when_the_list_is_narrowed_and_are_chosen_in_its_order() {
        PickerModel model = typed("large robots");
        model.toggleMark();
        model.clearQuery();
        model.toggleMark();
        assertThat(model.chosen()).containsExactly(0, 2);
        assertThat(model.cursor()).isEqualTo(1);
    }

    @Test
    void all_that_are_shown_are_marked_and_unmarked_together() {
        PickerModel model = typed("robot");
        model.toggleAll();
        assertThat(model.chosen()).containsExactly(0, 2);
        model.toggleAll();
        assertThat(model.marks()).isZero();
    }

    @Test
    void one_paper_is_not_marked_but_taken() {
        PickerModel model = model(false);
        model.toggleMark();
        model.toggleAll();
        assertThat(model.marks()).isZero();
        assertThat(model.chosen()).containsExactly(0);
    }

    @Test
    void nothing_is_chosen_from_an_empty_list() {
        assertThat(typed("nothing").chosen()).isEmpty();
    }

    private static List<String> screen(PickerModel model, int rows, int columns) {
        TextOutput output =
                new TextOutput(new ByteArrayOutputStream(), new TextOutput.TerminalInfo(true, false, columns));
        return new PickerView("哪几篇？", MessageCatalog.forLanguage("zh"), output)
                .lines(model, new ScreenSize(rows, columns));
    }

    @Test
    void no_line_is_wider_than_the_screen_and_there_are_no_more_than_fit() {
        List<PickerItem> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(new PickerItem(i + "  大语言模型 👩‍👩‍👧 e\u0301 with \u001B[31m a long title " + i, ""));
        }
        PickerModel model = new PickerModel(items, true);
        model.move(70);
        for (int columns : new int[] {1, 2, 10, 40, 80}) {
            assertThat(screen(model, 12, columns))
                    .hasSize(12)
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns))
                    .allSatisfy(line -> assertThat(line).doesNotContain("\u001B"));
        }
        assertThat(screen(model, 12, 40)).anySatisfy(line -> assertThat(line).startsWith(">   70  "));
    }
}
