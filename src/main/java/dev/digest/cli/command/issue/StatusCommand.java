package dev.digest.cli.command.issue;

import dev.digest.app.issue.NewsletterStatus;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.command.ListedRows;
import dev.digest.cli.view.IssueRecordJson;
import dev.digest.cli.view.StatusView;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.PaperSummary;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest status}: the issue being made, what is ready for it, what is not, and what to do next. */
public final class StatusCommand implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public void describe(CommandSpecs specs) {
        // Only the options of every command.
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        if (!options.arguments().isEmpty()) {
            throw Problem.usage("usage.unexpected", options.arguments().get(0), name());
        }
        NewsletterStatus status =
                NewsletterStatus.of(context.newsroom(), context.json() ? Integer.MAX_VALUE : StatusView.MAX_PAPERS);
        if (context.json()) {
            context.console().printJson(json(status));
        } else {
            new StatusView(context.console(), new ListedRows(context)).print(status);
        }
        return 0;
    }

    private static Map<String, @Nullable Object> json(NewsletterStatus status) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", status.issue());
        json.put("date", status.date().map(Object::toString).orElse(null));
        json.put("built", status.built().map(IssueRecordJson::of).orElse(null));
        json.put("edited", status.edited());
        json.put("ready", status.ready());
        json.put("waiting", status.waiting().stream().map(PaperSummary::id).toList());
        json.put("drafts", status.drafts());
        json.put("deferred", status.deferred());
        json.put("events", status.events().stream().map(StatusCommand::event).toList());
        json.put(
                "lastPublished", status.lastPublished().map(IssueRecordJson::of).orElse(null));
        json.put("next", status.next().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private static Map<String, @Nullable Object> event(IssueEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", event.number());
        json.put("issue", event.issue());
        json.put("date", event.curation().get(EventField.DATE).orElse(null));
        json.put("title", event.curation().get(EventField.TITLE).orElse(null));
        return json;
    }
}
