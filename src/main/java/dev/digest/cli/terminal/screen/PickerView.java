package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** A {@link PickerModel} as lines of a screen: what is asked and typed, how many there are, and the list. */
public record PickerView(String question, MessageCatalog messages, TextOutput output) {
    private static final int LINES_ABOVE = 2;

    /** The lines for a screen of this size; none is wider than it. The list is scrolled to the cursor. */
    List<String> lines(PickerModel model, ScreenSize size) {
        List<String> lines = new ArrayList<>();
        lines.add(fit(prompt(model), size));
        lines.add(output.faint(fit(
                messages.text(
                        model.isSeveral() ? "picker.keys-several" : "picker.keys",
                        model.shown().size(),
                        model.total(),
                        model.marks()),
                size)));
        int rows = listRows(size);
        int first =
                Math.max(0, Math.min(model.cursor() - rows / 2, model.shown().size() - rows));
        for (int i = first; i < Math.min(first + rows, model.shown().size()); i++) {
            lines.add(row(model, i, size));
        }
        return lines;
    }

    /** How many rows of the list a screen shows. */
    static int listRows(ScreenSize size) {
        return Math.max(1, size.rows() - LINES_ABOVE);
    }

    /** Where the cursor stands behind what is typed. */
    int cursorColumn(PickerModel model, ScreenSize size) {
        return Math.min(size.columns(), TextWidth.of(SafeText.line(prompt(model))) + 1);
    }

    private String prompt(PickerModel model) {
        return question + " " + model.query();
    }

    private String row(PickerModel model, int index, ScreenSize size) {
        int place = model.shown().get(index);
        boolean current = index == model.cursor();
        String line = fit(
                (current ? "> " : "  ")
                        + (model.isMarked(place) ? "* " : "  ")
                        + model.item(place).label(),
                size);
        return current ? output.bold(line) : line;
    }

    private static String fit(String text, ScreenSize size) {
        return TextWidth.fit(SafeText.line(text), size.columns());
    }
}
