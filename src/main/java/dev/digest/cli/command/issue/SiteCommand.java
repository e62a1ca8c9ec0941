package dev.digest.cli.command.issue;

import dev.digest.app.issue.render.WriteSite;
import dev.digest.app.issue.render.WriteSite.WrittenSite;
import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.CountSummary;
import dev.digest.site.SiteFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest site}: the archive as a static site. */
public final class SiteCommand implements Command {
    @Override
    public String name() {
        return "site";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("DIR", "-o", "--out").flag("--drafts");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        Path out = options.value("--out")
                .map(context::path)
                .orElseGet(() -> context.newsroom().workspace().root().resolve("site"));
        WrittenSite site = new WriteSite(context.newsroom()).write(new WriteSite.Request(out, options.has("--drafts")));
        context.console().progress().clear();
        if (!site.hasAddress()) {
            context.console().info("site.no-address");
        }
        report(site, context);
        return site.failed() == 0 ? 0 : 1;
    }

    private static void report(WrittenSite outcome, CommandContext context) {
        SiteFolder.WriteCounts tally = outcome.counts();
        for (String path : tally.kept()) {
            context.console()
                    .warn("site.kept", context.displayPath(outcome.folder().resolve(path)));
        }
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("folder", outcome.folder().toString());
            json.put("issues", outcome.issues());
            json.put("failed", outcome.failed());
            json.put("written", tally.written());
            json.put("unchanged", tally.unchanged());
            json.put("removed", tally.removed());
            context.console().printJson(json);
            return;
        }
        context.console().print(context.displayPath(outcome.folder()));
        context.console()
                .info(
                        "site.done",
                        outcome.issues(),
                        CountSummary.of("files-written", tally.written())
                                .and("files-unchanged", tally.unchanged())
                                .and("files-removed", tally.removed()));
    }
}
