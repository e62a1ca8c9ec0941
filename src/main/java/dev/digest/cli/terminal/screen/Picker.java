package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.cli.terminal.screen.PickerModel.PickerItem;
import dev.digest.paper.CleanText;
import java.util.List;
import java.util.Optional;

/**
 * Lets somebody choose from a list in a terminal: arrows move, letters narrow the list, space marks, Enter takes. It
 * has a screen of its own, on the stream of messages, so that the output may go elsewhere; what was on the screen
 * before comes back. A dumb terminal gets a numbered list instead.
 */
public final class Picker {
    private final HostEnvironment host;
    private final MessageCatalog messages;
    private final String question;

    /** @param question what is asked, as a line */
    public Picker(HostEnvironment host, MessageCatalog messages, String question) {
        this.host = host;
        this.messages = messages;
        this.question = question;
    }

    /** Whether somebody can choose: both what is typed and what is shown goes through a terminal. */
    public static boolean isPossible(HostEnvironment host) {
        return host.streams().inIsTerminal() && host.streams().err().isTerminal();
    }

    /**
     * Lets somebody choose.
     *
     * @param labels what is shown of each item
     * @param searches other text by which each item is found
     * @param several whether more than one can be chosen
     * @return the places of the chosen items in the list, in its order; empty when nothing was chosen
     */
    public List<Integer> choose(List<String> labels, List<String> searches, boolean several) {
        PickerModel model = new PickerModel(items(labels, searches), several);
        TextOutput output = host.streams().err();
        Optional<FullScreen> screen = FullScreen.open(host, output);
        if (screen.isEmpty()) {
            return new NumberedList(host, messages, question).choose(model);
        }
        try (FullScreen own = screen.get()) {
            return choose(model, new PickerView(question, messages, output), own);
        }
    }

    /**
     * Lets somebody choose one of several texts, on a screen that is in use.
     *
     * @return its place in the list; empty when nothing was chosen
     */
    public static Optional<Integer> chooseOne(List<String> labels, PickerView view, FullScreen screen) {
        return choose(new PickerModel(items(labels, labels), false), view, screen).stream()
                .findFirst();
    }

    private static List<PickerItem> items(List<String> labels, List<String> searches) {
        PickerItem[] items = new PickerItem[labels.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = new PickerItem(labels.get(i), searches.get(i));
        }
        return List.of(items);
    }

    private static List<Integer> choose(PickerModel model, PickerView view, FullScreen screen) {
        while (true) {
            if (!screen.isKeyPending()) {
                screen.draw(view.lines(model, screen.size()), 1, view.cursorColumn(model, screen.size()));
            }
            TerminalKey key = screen.nextKey();
            switch (key.kind()) {
                case ENTER -> {
                    return model.chosen();
                }
                case ESCAPE, CLOSED -> {
                    return List.of();
                }
                default -> act(key, model, PickerView.listRows(screen.size()));
            }
        }
    }

    private static void act(TerminalKey key, PickerModel model, int page) {
        switch (key.kind()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-page);
            case PAGE_DOWN -> model.move(page);
            case HOME -> model.move(-model.total());
            case END -> model.move(model.total());
            case SPACE, TAB -> {
                if (model.isSeveral()) {
                    model.toggleMark();
                } else {
                    model.type(key.letter());
                }
            }
            case MARK_ALL -> model.toggleAll();
            case DELETE -> model.deleteLetter();
            case CLEAR -> model.clearQuery();
            case LETTER, PASTE -> model.type(CleanText.withinLine(key.letter()));
            default -> {
                // No key of the list.
            }
        }
    }
}
