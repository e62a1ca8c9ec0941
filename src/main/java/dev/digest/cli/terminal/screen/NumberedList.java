package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.cli.terminal.TypedLine;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets somebody choose by numbers, in a terminal that can do no more than print lines. Words narrow the list. */
record NumberedList(HostEnvironment host, MessageCatalog messages, String question) {
    private static final int MOST_SHOWN = 50;
    private static final Pattern NUMBERS = Pattern.compile("(?:\\d{1,4}(?:\\s*-\\s*\\d{1,4})?[\\s,，、]*)+");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:\\s*-\\s*(\\d+))?");

    /** The places of the chosen items in the list; empty when nothing was chosen. */
    List<Integer> choose(PickerModel model) {
        while (true) {
            show(model);
            String line = answer();
            if (line.isEmpty()) {
                return List.of();
            }
            if (NUMBERS.matcher(line).matches()) {
                Optional<List<Integer>> chosen = chosen(line, model);
                if (chosen.isPresent()) {
                    return chosen.get();
                }
                screen().line(messages.text("picker.no-number", line));
            } else {
                model.clearQuery();
                model.type(line);
            }
        }
    }

    private TextOutput screen() {
        return host.streams().err();
    }

    private void show(PickerModel model) {
        int rows = Math.min(MOST_SHOWN, model.shown().size());
        for (int i = 0; i < rows; i++) {
            String label = model.item(model.shown().get(i)).label();
            String number = Integer.toString(i + 1);
            screen().line(TextWidth.fit(
                    SafeText.line(" ".repeat(Math.max(0, 3 - number.length())) + number + "  " + label),
                    screen().columns()));
        }
        if (rows < model.shown().size()) {
            screen().line(messages.text("picker.more", rows, model.shown().size()));
        }
        screen().print(question + " " + messages.text(model.isSeveral() ? "picker.numbers" : "picker.number") + " ");
        screen().flush();
    }

    /** A line without surrounding spaces; empty at the end of input. */
    private String answer() {
        try {
            return Normalizer.normalize(TypedLine.read(host.streams().in()), Normalizer.Form.NFKC)
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Empty when a number is not in the list, or there are several where one is wanted. */
    private static Optional<List<Integer>> chosen(String line, PickerModel model) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher ranges = RANGE.matcher(line);
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(1));
            int last = ranges.group(2) == null ? first : Integer.parseInt(ranges.group(2));
            if (first < 1 || last < first || last > model.shown().size()) {
                return Optional.empty();
            }
            for (int row = first; row <= last; row++) {
                places.add(model.shown().get(row - 1));
            }
        }
        return places.size() > 1 && !model.isSeveral() ? Optional.empty() : Optional.of(new ArrayList<>(places));
    }
}
