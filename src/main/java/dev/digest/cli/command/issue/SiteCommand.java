package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueRenderer;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.document.Article;
import dev.digest.render.theme.Theme;
import dev.digest.site.FeedId;
import dev.digest.site.SiteConfig;
import dev.digest.site.SiteFolder;
import dev.digest.site.SiteIssue;
import dev.digest.site.SiteWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest site}: the archive as a static site. */
public final class SiteCommand implements Command {
    private static final int MOST_WARNINGS = 20;

    @Override
    public String name() {
        return "site";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("DIR", "--out").flag("--drafts");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        Path out = options.value("--out")
                .map(context::path)
                .orElseGet(() -> context.workspace().root().resolve("site"));
        List<IssueRecord> issues = context.library().issues().stream()
                .filter(issue -> issue.isPublished() || options.has("--drafts"))
                .sorted(Comparator.comparingInt(IssueRecord::number))
                .toList();
        if (issues.isEmpty()) {
            throw Problem.of(options.has("--drafts") ? "site.empty" : "site.none-out");
        }
        SiteConfig form = form(context);
        CappedWarnings warnings = new CappedWarnings(context);
        SiteFolder folder = SiteFolder.open(out);
        SiteWriter writer = new SiteWriter(
                form,
                folder,
                context.host().adapters().renderer(),
                context.newsletter().categories().names(),
                warnings::add);
        int failed = add(issues, writer, context, warnings);
        SiteFolder.WriteCounts tally = writer.close(context.host().adapters().feeds());
        warnings.finish();
        if (form.address().isEmpty()) {
            context.info("site.no-address");
        }
        report(new SiteResult(out, issues.size() - failed, failed, tally), context);
        return failed == 0 ? 0 : 1;
    }

    private static SiteConfig form(CommandContext context) {
        return new SiteConfig(
                context.newsletter().name(),
                context.newsletter().publisher(),
                id(context),
                SiteConfig.address(context.settings()),
                context.workspace().siteTemplate(),
                new IssueRenderer(context.newsroom()).theme().css(Theme.ColourScheme.AUTO));
    }

    private static FeedId id(CommandContext context) {
        String said = context.settings().text(FeedId.KEY);
        return new FeedId(said.isEmpty() ? context.newsletter().name() : said);
    }

    /** Adds all that can be read; returns how many cannot. */
    private static int add(
            List<IssueRecord> issues, SiteWriter writer, CommandContext context, CappedWarnings warnings) {
        int failed = 0;
        context.progress().start(issues.size());
        for (IssueRecord one : issues) {
            try {
                writer.add(issue(one, context));
            } catch (Problem problem) {
                // One file that is no issue any more does not keep the others from their readers.
                warnings.print(problem);
                failed++;
            }
            context.progress().advance(1);
        }
        context.progress().clear();
        return failed;
    }

    private static SiteIssue issue(IssueRecord issue, CommandContext context) {
        IssueText draft = new IssueTexts(context.newsroom()).ofIssue(issue.number());
        IssueRenderer showing = new IssueRenderer(context.newsroom());
        Article article = showing.article(draft);
        return new SiteIssue(
                issue,
                article,
                new IssueBuilder(context.newsroom()).read(draft.name(), draft.text()),
                addresses -> showing.images(draft, "render.image", addresses));
    }

    private record SiteResult(Path folder, int issues, int failed, SiteFolder.WriteCounts counts) {}

    private static void report(SiteResult outcome, CommandContext context) {
        SiteFolder.WriteCounts tally = outcome.counts();
        for (String path : tally.kept()) {
            context.warn("site.kept", context.displayPath(outcome.folder().resolve(path)));
        }
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("folder", outcome.folder().toString());
            json.put("issues", outcome.issues());
            json.put("failed", outcome.failed());
            json.put("written", tally.written());
            json.put("unchanged", tally.unchanged());
            json.put("removed", tally.removed());
            context.printJson(json);
            return;
        }
        context.print(context.displayPath(outcome.folder()));
        context.info("site.done", outcome.issues(), tally.written(), tally.unchanged(), tally.removed());
    }

    /** A thousand old issues can have a thousand pictures that have gone: the first ones show what is wrong. */
    private static final class CappedWarnings {
        private final CommandContext session;
        private final List<Problem> more = new ArrayList<>();
        private int printed;

        CappedWarnings(CommandContext context) {
            this.session = context;
        }

        void add(Problem problem) {
            if (printed < MOST_WARNINGS) {
                printed++;
                print(problem);
            } else {
                more.add(problem);
            }
        }

        void print(Problem problem) {
            session.warn("warning", session.messages().message(problem));
        }

        void finish() {
            if (!more.isEmpty()) {
                session.warn("site.more", more.size());
            }
        }
    }
}
