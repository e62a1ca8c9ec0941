package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.ListInbox;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.PaperPicker;
import dev.digest.cli.command.PaperPicker.ChoosablePaper;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Status;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The papers among which an editor decides: those of the inbox, best first, and unpublished ones of the library. */
final class NewPaperChoice {
    private static final int MOST_NEW_PAPERS = 1_000;

    private NewPaperChoice() {}

    /**
     * The REFs that were given, otherwise those of papers that the user chooses.
     *
     * @param library whether papers that are in the library already are among them
     * @throws Problem {@code usage.missing} when there is nobody to choose
     */
    static List<String> givenOrChosen(List<String> arguments, boolean library, CommandContext context) {
        if (!arguments.isEmpty()) {
            return arguments;
        }
        if (!PaperPicker.isPossible(context)) {
            throw Problem.usage("usage.missing", "REF");
        }
        PaperPicker picker = new PaperPicker(context);
        ListInbox.InboxQuery query = new ListInbox.InboxQuery(
                ListInbox.InboxDays.SINCE_LAST_ISSUE,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                MOST_NEW_PAPERS);
        for (InboxPaper one : new ListInbox(context.newsroom()).list(query).papers()) {
            NewPaper paper = one.paper();
            String category =
                    paper.categories().isEmpty() ? "" : paper.categories().get(0);
            picker.add(new ChoosablePaper(paper.id(), category, paper.title(), String.join(" ", paper.authors())));
        }
        if (library) {
            picker.addLibrary(paper -> paper.status() != Status.PUBLISHED);
        }
        return picker.refsOr(arguments, true);
    }
}
