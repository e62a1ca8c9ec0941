package dev.digest.cli.terminal;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.PickerKeys.PickerKey;
import dev.digest.cli.terminal.PickerModel.PickerItem;
import dev.digest.cli.terminal.RawTerminal.ScreenSize;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets somebody choose from a list in a terminal: arrows move, letters narrow the list, space marks, Enter takes. It
 * has a screen of its own, on the stream of messages, so that the output may go elsewhere; what was on the screen
 * before comes back. A dumb terminal gets a numbered list instead.
 */
public final class Picker {
    private static final String OWN_SCREEN = "\u001B[?1049h";
    private static final String USUAL_SCREEN = "\u001B[?1049l";
    private static final String TOP = "\u001B[H";
    private static final String CLEAR_LINE = "\u001B[K";
    private static final String CLEAR_BELOW = "\u001B[J";
    private static final String RESIZED = "WINCH";
    private static final int PATIENCE_MILLIS = 2_000;

    private final HostEnvironment host;
    private final MessageCatalog messages;
    private final String question;
    private final AtomicBoolean resized = new AtomicBoolean();

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
        Optional<RawTerminal> terminal = RawTerminal.open(host, screen());
        return terminal.isPresent()
                ? choose(model, terminal.get())
                : new NumberedList(host, messages, question).choose(model);
    }

    private static List<PickerItem> items(List<String> labels, List<String> searches) {
        PickerItem[] items = new PickerItem[labels.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = new PickerItem(labels.get(i), searches.get(i));
        }
        return List.of(items);
    }

    private TextOutput screen() {
        return host.streams().err();
    }

    private List<Integer> choose(PickerModel model, RawTerminal terminal) {
        Thread leaving = new Thread(() -> write(USUAL_SCREEN));
        Runtime.getRuntime().addShutdownHook(leaving);
        Optional<Object> earlier = watchSize();
        boolean interrupted = false;
        try {
            terminal.takeAllKeys();
            write(OWN_SCREEN);
            Optional<List<Integer>> chosen = converse(model, terminal);
            interrupted = chosen.isEmpty();
            return chosen.orElse(List.of());
        } catch (IOException e) {
            return List.of();
        } finally {
            earlier.ifPresent(Picker::watchSizeNoMore);
            write(USUAL_SCREEN);
            terminal.close();
            forget(leaving);
            if (interrupted) {
                interrupt();
            }
        }
    }

    /** The chosen items; empty when Ctrl-C was pressed. */
    private Optional<List<Integer>> converse(PickerModel model, RawTerminal terminal) throws IOException {
        PickerView view = new PickerView(question, messages, screen());
        PickerKeys keys = new PickerKeys(host.streams().in(), () -> resized.getAndSet(false));
        ScreenSize size = terminal.size();
        while (true) {
            draw(view, model, size);
            PickerKey key = keys.next();
            switch (key.kind()) {
                case TAKE -> {
                    return Optional.of(model.chosen());
                }
                case CANCEL -> {
                    return Optional.of(List.of());
                }
                case INTERRUPT -> {
                    return Optional.empty();
                }
                case RESIZE -> size = terminal.size();
                default -> act(key, model, PickerView.listRows(size));
            }
        }
    }

    private static void act(PickerKey key, PickerModel model, int page) {
        switch (key.kind()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-page);
            case PAGE_DOWN -> model.move(page);
            case HOME -> model.move(-model.total());
            case END -> model.move(model.total());
            case MARK -> {
                if (model.isSeveral()) {
                    model.toggleMark();
                } else {
                    model.type(key.letter());
                }
            }
            case MARK_ALL -> model.toggleAll();
            case DELETE -> model.deleteLetter();
            case CLEAR -> model.clearQuery();
            case LETTER -> model.type(key.letter());
            default -> {
                // No key of the list.
            }
        }
    }

    private void draw(PickerView view, PickerModel model, ScreenSize size) {
        StringBuilder text = new StringBuilder(TOP);
        List<String> lines = view.lines(model, size);
        for (int i = 0; i < Math.min(lines.size(), size.rows()); i++) {
            text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append(CLEAR_LINE);
        }
        text.append(CLEAR_BELOW)
                .append("\u001B[1;")
                .append(view.cursorColumn(model, size))
                .append('H');
        write(text.toString());
    }

    private void write(String text) {
        try {
            screen().print(text);
            screen().flush();
        } catch (TextOutput.OutputClosedException closed) {
            // Nobody looks any more.
        }
    }

    /** Notices when the terminal gets another size, where Java can. Returns the handler to install again. */
    private Optional<Object> watchSize() {
        try {
            return Optional.ofNullable(SignalHandlers.install(RESIZED, SignalHandlers.of(() -> resized.set(true))));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void watchSizeNoMore(Object earlier) {
        try {
            SignalHandlers.install(RESIZED, earlier);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // It only sets a flag that nobody reads.
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has run or will.
        }
    }

    /** Ends the program as Ctrl-C does elsewhere. */
    private static void interrupt() {
        try {
            SignalHandlers.raise("INT");
            Thread.sleep(PATIENCE_MILLIS);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Then nothing was chosen, and the command says so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
