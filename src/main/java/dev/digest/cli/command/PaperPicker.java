package dev.digest.cli.command;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.screen.Picker;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lets the user choose papers in the terminal, for a command that was given none, or words of several titles. */
public final class PaperPicker {
    /** Nobody reads further; letters narrow the list to older papers only if they are among these. */
    private static final int MOST_PAPERS = 5_000;

    private final CommandContext context;
    private final List<ChoosablePaper> papers = new ArrayList<>();

    /**
     * A paper to choose.
     *
     * @param id canonical
     * @param state its status or category, in few words; may be empty
     * @param search other text by which it is found
     */
    public record ChoosablePaper(String id, String state, String title, String search) {}

    public PaperPicker(CommandContext context) {
        this.context = context;
    }

    /** Whether there is somebody to choose. */
    public static boolean isPossible(CommandContext context) {
        return context.isInteractive() && !context.json() && Picker.isPossible(context.host());
    }

    /** Adds a paper to the list. */
    public PaperPicker add(ChoosablePaper paper) {
        papers.add(paper);
        return this;
    }

    /** Adds the papers of the library that are wanted, last added first. */
    public PaperPicker addLibrary(Predicate<PaperSummary> wanted) {
        new PaperCatalog(context.newsroom()).list(Query.ALL, paper -> {
            if (wanted.test(paper)) {
                String state =
                        context.messages().text("status." + paper.status().label());
                papers.add(new ChoosablePaper(paper.id(), state, paper.titleZh().orElse(paper.title()), paper.title()));
            }
            return papers.size() < MOST_PAPERS;
        });
        return this;
    }

    /**
     * The REFs that were given, otherwise those of the papers that the user chooses.
     *
     * @param several whether more than one can be chosen
     * @throws Problem {@code usage.missing} when there is nobody to choose or nothing to choose from;
     *     {@code picker.nothing-chosen}
     */
    public List<String> refsOr(List<String> given, boolean several) {
        if (!given.isEmpty()) {
            return given;
        }
        if (!isPossible(context) || papers.isEmpty()) {
            throw Problem.usage("usage.missing", "REF");
        }
        return choose(several);
    }

    /**
     * The ids of the papers that the user chooses.
     *
     * @throws Problem {@code picker.nothing-chosen}
     */
    public List<String> choose(boolean several) {
        List<String> labels = new ArrayList<>();
        List<String> searches = new ArrayList<>();
        int ids = 0;
        int states = 0;
        for (ChoosablePaper paper : papers) {
            ids = Math.max(ids, ListedRows.shortId(paper.id()).length());
            states = Math.max(states, TextWidth.of(paper.state()));
        }
        for (ChoosablePaper paper : papers) {
            labels.add(TextWidth.pad(ListedRows.shortId(paper.id()), Math.min(ids, 16)) + "  "
                    + (states == 0 ? "" : TextWidth.pad(paper.state(), states) + "  ") + paper.title());
            searches.add(paper.search());
        }
        String question = context.messages().text(several ? "picker.which-papers" : "picker.which-paper");
        List<String> chosen = new ArrayList<>();
        for (int place : new Picker(context.host(), context.messages(), question).choose(labels, searches, several)) {
            chosen.add(papers.get(place).id());
        }
        if (chosen.isEmpty()) {
            throw Problem.of("picker.nothing-chosen");
        }
        return chosen;
    }
}
