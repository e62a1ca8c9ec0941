package dev.digest.cli.view;

import dev.digest.app.issue.importing.FormQuestion;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.ConfirmationPrompt;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.FormConfigReader;
import dev.digest.issue.form.FormDescription;
import dev.digest.issue.form.FormReading;
import java.util.List;

/** Shows a detected form with the first entries it finds, and asks for confirmation. */
public record FormProposalView(CommandOptions options, CommandContext context) implements FormQuestion {
    private static final int SHOWN = 3;
    private static final int SUMMARY_SHOWN = 60;

    @Override
    public boolean isPossible() {
        return new ConfirmationPrompt(options, context).isPossible() && !context.json();
    }

    @Override
    public boolean accepts(String file, FormReading proposed, boolean choice) {
        context.console().info("form.proposed", file, new FormDescription(proposed.form()), proposed.entries());
        proposed.issue().entries().stream().limit(SHOWN).forEach(this::show);
        context.console()
                .info(
                        "form.found",
                        proposed.linked(),
                        proposed.summarised(),
                        proposed.coverage().percent(Part.UNREAD));
        if (!proposed.unknownLabels().isEmpty()) {
            context.console().info("form.unknown-labels", proposed.unknownLabels());
        }
        if (!choice) {
            return true;
        }
        context.console().info("form.as-written", String.join("; ", FormConfigReader.lines(proposed.form())));
        return new ConfirmationPrompt(options, context).accepts("form.ask");
    }

    private void show(ParsedEntry entry) {
        String link = entry.links().detail().or(entry.links()::download).orElse("-");
        context.console().info("form.entry", entry.line(), entry.title().any(), link);
        entry.authors().ifPresent(authors -> context.console().info("form.authors", authors));
        entry.summary()
                .map(FormProposalView::beginning)
                .ifPresent(summary -> context.console().info("form.summary", summary));
    }

    private static String beginning(String summary) {
        String line = String.join(" ", List.of(summary.split("\\s+", -1)));
        int length = line.codePointCount(0, line.length());
        return length <= SUMMARY_SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SUMMARY_SHOWN)) + "…";
    }
}
