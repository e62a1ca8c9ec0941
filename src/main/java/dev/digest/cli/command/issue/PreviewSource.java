package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.check.IssueChecker;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.ReadDraft;
import dev.digest.check.Finding;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.preview.LivePreview;
import dev.digest.preview.PreviewState;
import dev.digest.preview.PreviewState.LimitGauge;
import dev.digest.preview.PreviewState.PreviewFinding;
import dev.digest.problem.Problem;
import dev.digest.render.RenderedPage;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.image.ImageReferences;
import dev.digest.render.wechat.WechatPage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the preview, each time in a new session, so that no state is left from the last time. */
final class PreviewSource implements LivePreview.PreviewIssueSource {
    private final CommandOptions options;
    private final CommandContext session;
    private List<Path> files = List.of();

    PreviewSource(CommandOptions options, CommandContext context) {
        this.options = options;
        this.session = context;
    }

    @Override
    public String revisionMark() {
        List<Path> paths = new ArrayList<>(files);
        paths.add(session.newsroom().workspace().settings());
        paths.add(session.newsroom().workspace().templates());
        paths.add(session.newsroom().workspace().root().resolve("glossary.yaml"));
        return FileStamps.of(paths) + session.newsroom().libraryRevision();
    }

    @Override
    public PreviewState build() {
        try (CommandContext now = session.anew()) {
            return build(
                    new IssueTexts(now.newsroom())
                            .find(options.arguments().stream().findFirst().orElse("")),
                    now);
        }
    }

    private PreviewState build(IssueText now, CommandContext its) {
        files = files(now);
        IssueRenderer showing = new IssueRenderer(its.newsroom(), options.value("--digest"), options.value("--cover"));
        ReadDraft draft = showing.read(now);
        RenderedPage page = showing.page(draft);
        WechatPage wechat = showing.wechat(draft);
        Set<String> troubles = new LinkedHashSet<>();
        Stream.of(page.problems(), wechat.warnings())
                .flatMap(List::stream)
                .forEach(problem -> troubles.add(describe(problem, its.messages())));
        wechat.problems().forEach(problem -> troubles.add(failureMessage(problem, its.messages())));
        List<PreviewFinding> remarks = findings(now, its, troubles);
        String text = showing.render("text", now).text();
        return new PreviewState(
                new PreviewState.ClipboardContent(
                        wechat.title(), wechat.author(), wechat.digest(), wechat.language(), wechat.body(), text),
                page.html(),
                wechat.usage().stream().map(usage -> use(usage, its.messages())).toList(),
                remarks,
                List.copyOf(troubles));
    }

    /** The draft and the files that it depends on. */
    private static List<Path> files(IssueText draft) {
        List<Path> files = new ArrayList<>(List.of(draft.file()));
        for (String path : ImageReferences.paths(draft.text())) {
            try {
                files.add(draft.file().resolveSibling(path));
            } catch (InvalidPathException e) {
                // Reported with the other problems.
            }
        }
        return files;
    }

    private static LimitGauge use(LimitUsage usage, MessageCatalog messages) {
        return new LimitGauge(messages.text("render.usage." + usage.name()), usage.used(), usage.allowed());
    }

    private static String failureMessage(Problem problem, MessageCatalog messages) {
        return messages.text("render.refused", messages.message(problem));
    }

    /** The findings of check; if it fails, the preview is shown without them. */
    private static List<PreviewFinding> findings(IssueText draft, CommandContext context, Set<String> troubles) {
        try {
            IssueChecker proofs = new IssueChecker(context.newsroom(), false);
            CheckResult checked = CheckResult.of(proofs.context(draft), proofs.checker());
            return checked.findings().stream()
                    .map(finding -> finding(finding, checked, context.messages()))
                    .toList();
        } catch (Problem problem) {
            troubles.add(describe(problem, context.messages()));
            return List.of();
        }
    }

    private static PreviewFinding finding(Finding finding, CheckResult checked, MessageCatalog messages) {
        return new PreviewFinding(
                checked.severity(finding).key(),
                checked.source().positionAt(finding.from()).line(),
                finding.rule(),
                CheckResult.reason(finding, messages),
                checked.excerpt(finding),
                finding.fix().orElse(""));
    }

    /** A problem with its cause and hint. */
    static String describe(Problem problem, MessageCatalog messages) {
        return Stream.of(messages.message(problem), messages.cause(problem), messages.hint(problem))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
