package dev.digest.cli.command.issue;

import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.check.CheckResult;
import dev.digest.app.issue.preview.PreviewIssue;
import dev.digest.app.issue.preview.PreviewIssue.Checked;
import dev.digest.check.Finding;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.preview.LivePreview;
import dev.digest.preview.PreviewState;
import dev.digest.preview.PreviewState.LimitGauge;
import dev.digest.preview.PreviewState.PreviewFinding;
import dev.digest.problem.Problem;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.wechat.WechatPage;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the preview in the user's language, each time in a new session, so that no state is left from before. */
final class PreviewSource implements LivePreview.PreviewIssueSource {
    private final PreviewIssue.Request request;
    private final CommandContext session;
    private List<Path> files = List.of();

    PreviewSource(PreviewIssue.Request request, CommandContext context) {
        this.request = request;
        this.session = context;
    }

    @Override
    public String revisionMark() {
        return new PreviewIssue(session.newsroom(), request).revision(files);
    }

    @Override
    public PreviewState build() {
        try (CommandContext now = session.anew()) {
            PreviewIssue preview = new PreviewIssue(now.newsroom(), request);
            IssueText issue = preview.find();
            files = PreviewIssue.files(issue);
            return state(preview.render(issue), now.messages());
        }
    }

    private static PreviewState state(PreviewIssue.Result rendered, MessageCatalog messages) {
        WechatPage wechat = rendered.wechat();
        Set<String> problems = new LinkedHashSet<>();
        rendered.outdated().ifPresent(problem -> problems.add(describe(problem, messages)));
        rendered.page().problems().forEach(problem -> problems.add(describe(problem, messages)));
        wechat.warnings().forEach(problem -> problems.add(describe(problem, messages)));
        wechat.problems().forEach(problem -> problems.add(messages.text("render.refused", messages.message(problem))));
        if (rendered.checked() instanceof Checked.Failed failed) {
            problems.add(describe(failed.problem(), messages));
        }
        return new PreviewState(
                new PreviewState.ClipboardContent(
                        wechat.title(),
                        wechat.author(),
                        wechat.digest(),
                        wechat.language(),
                        wechat.body(),
                        rendered.text()),
                rendered.page().html(),
                wechat.usage().stream().map(usage -> gauge(usage, messages)).toList(),
                findings(rendered.checked(), messages),
                List.copyOf(problems));
    }

    private static LimitGauge gauge(LimitUsage usage, MessageCatalog messages) {
        return new LimitGauge(messages.text("render.usage." + usage.name()), usage.used(), usage.allowed());
    }

    private static List<PreviewFinding> findings(Checked checked, MessageCatalog messages) {
        if (!(checked instanceof Checked.Done done)) {
            return List.of();
        }
        CheckResult result = done.result();
        return result.findings().stream()
                .map(finding -> finding(finding, result, messages))
                .toList();
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
