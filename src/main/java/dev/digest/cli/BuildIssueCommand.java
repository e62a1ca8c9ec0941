package dev.digest.cli;

import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.Issue;
import dev.digest.issue.PrintedText;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.render.MarkdownText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code digest build-issue}: assembles an issue and writes its Markdown. */
final class BuildIssueCommand implements Command {
    /** An issue as it is, and as it is to be. */
    private record IssueBuild(Optional<IssueRecord> previous, IssueRecord plan, Issue issue, String text) {}

    @Override
    public String name() {
        return "build-issue";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("TEXT", "--theme")
                .value("YYYY-MM-DD", "--date")
                .value("FILE", "-o", "--output")
                .flag("--force")
                .flag("--draft")
                .flag("--allow-duplicate")
                .changes()
                .arguments("[N] [REF...]");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        List<String> refs = new ArrayList<>(options.arguments());
        boolean numbered = !refs.isEmpty() && refs.get(0).matches("\\d{1,5}");
        int number = numbered
                ? IssueBuilder.parseIssueNumber(refs.remove(0))
                : context.library().nextIssue();
        String output = options.value("--output").orElse("");
        if (output.equals("-")) {
            context.output().print(build(number, refs, options, context).text());
        } else if (output.isEmpty()) {
            Path path = context.workspace().issue(number);
            // What the issue is built from must still be so when it is recorded.
            IssueBuild built = context.library()
                    .inTransaction(() -> record(path, build(number, refs, options, context), options, context));
            report(built.issue(), path, context);
        } else {
            IssueBuild built = build(number, refs, options, context);
            Path path = context.path(output);
            new IssueFile(path, context, options.has("--force")).requireUnedited(built.text(), Optional.empty());
            context.writeUntracked(path, built.text());
            report(built.issue(), path, context);
        }
        return 0;
    }

    private static IssueBuild build(int number, List<String> refs, CommandOptions options, CommandContext context) {
        Optional<IssueRecord> before = context.library().issue(number);
        requireUnpublished(before, options, refs);
        IssueRecord plan = plan(number, before, options, context);
        List<LibraryPaper> entries = refs.isEmpty() ? context.library().papersFor(number) : findPapers(refs, context);
        if (!plan.isPublished() && !options.has("--allow-duplicate")) {
            requireNotHeldElsewhere(entries, number, context);
        }
        IssueBuilder builder = new IssueBuilder(context);
        Issue issue = builder.issue(plan, entries, options.has("--draft"));
        String text = builder.text(issue, plan);
        warn(issue, entries, text, context);
        return new IssueBuild(before, plan, issue, text);
    }

    private static IssueBuild record(Path path, IssueBuild built, CommandOptions options, CommandContext context) {
        IssueFile file = new IssueFile(path, context, options.has("--force"));
        file.requireUnedited(built.text(), built.previous());
        IssueRecord issue =
                built.plan().withPapers(built.issue().papers()).withFingerprint(ContentFingerprint.of(built.text()));
        context.library().saveIssues(List.of(issue), context.now(), () -> file.write(built.text()));
        return built;
    }

    /** An issue that is out may be built again as it is, and not otherwise. */
    private static void requireUnpublished(Optional<IssueRecord> before, CommandOptions options, List<String> refs) {
        boolean changes = !refs.isEmpty() || options.has("--theme") || options.has("--date");
        before.filter(issue -> changes).ifPresent(IssueBuilder::requireOpen);
    }

    private static IssueRecord plan(
            int number, Optional<IssueRecord> before, CommandOptions options, CommandContext context) {
        IssueRecord old = before.orElseGet(() -> IssueRecord.planned(number, Optional.empty(), Optional.empty()));
        return new IssueRecord(
                number,
                options.value("--theme").or(old::theme),
                old.isPublished() ? old.date() : Optional.of(date(options, old, context)),
                old.publishedAt(),
                old.fingerprint(),
                old.footer(),
                old.papers());
    }

    private static LocalDate date(CommandOptions options, IssueRecord before, CommandContext context) {
        Optional<String> text = options.value("--date");
        try {
            return text.map(LocalDate::parse)
                    .or(before::date)
                    .orElseGet(() -> LocalDate.now(context.host().clock()));
        } catch (DateTimeException e) {
            throw Problem.of("usage.date", "--date", text.orElse("")).causedBy(e);
        }
    }

    private static List<LibraryPaper> findPapers(List<String> refs, CommandContext context) {
        PaperRefs named = PaperRefs.of(refs, context);
        named.failed().values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return named.wanted().stream()
                .map(ref -> context.entry(ref.id().canonical()))
                .toList();
    }

    private static void requireNotHeldElsewhere(List<LibraryPaper> entries, int number, CommandContext context) {
        List<PaperId> papers = entries.stream().map(entry -> entry.paper().id()).toList();
        Map<PaperId, Integer> held = context.library().heldInOtherIssues(papers, number);
        for (PaperId id : papers) {
            Integer holder = held.get(id);
            if (holder != null) {
                throw Problem.of("issue.elsewhere", id, holder);
            }
        }
    }

    private static void warn(Issue issue, List<LibraryPaper> entries, String text, CommandContext context) {
        for (LibraryPaper entry : entries) {
            if (entry.paper().withdrawn()) {
                context.warn("warning.withdrawn", entry.paper().id());
            }
        }
        warnOfFigures(issue, text, context);
        int longest = issue.newsletter().longestTitle();
        int length = issue.heading().codePointCount(0, issue.heading().length());
        if (longest > 0 && length > longest) {
            context.warn("build.long-heading", length, longest);
        }
    }

    /** A picture may have gone, and an older template has no place for one. */
    private static void warnOfFigures(Issue issue, String text, CommandContext context) {
        for (PrintedText figure : issue.fieldTexts(CurationField.FIGURE)) {
            Path file = context.workspace().issues().resolve(figure.text());
            if (!text.contains(MarkdownText.address(figure.text()))) {
                context.warn("build.no-place-for-figure", figure.text());
            } else if (!FigureLocation.isWeb(figure.text()) && !Files.exists(file)) {
                context.warn("build.no-figure", context.displayPath(file));
            }
        }
    }

    private static void report(Issue issue, Path file, CommandContext context) {
        if (context.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("issue", issue.number());
            json.put("heading", issue.heading());
            json.put("file", file.toString());
            json.put("papers", issue.papers().stream().map(Object::toString).toList());
            context.printJson(json);
        } else {
            context.print(context.displayPath(file));
            context.info("build.done", issue.heading(), issue.papers().size(), context.displayPath(file));
        }
    }
}
