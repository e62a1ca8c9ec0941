package dev.digest.cli;

import dev.digest.curation.EventCuration;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.Issue;
import dev.digest.issue.parse.ParsedEntry;
import dev.digest.issue.parse.ParsedIssue;
import dev.digest.issue.parse.UnparsedLine;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code digest publish}: marks an issue as out, with the words of its file. */
final class PublishCommand implements Command {
    @Override
    public String name() {
        return "publish";
    }

    @Override
    public void describe(CommandSpecs specs) {
        specs.value("RULE", "--pass").value("TEXT", "--why").changes().arguments("N");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        int number = IssueBuilder.onlyIssueNumber(options, name());
        IssueRecord issue = new IssueBuilder(context).requireIssue(number);
        if (issue.isPublished()) {
            context.info("publish.already", issue.number());
            report(issue, context);
            return 0;
        }
        RuleWaivers passing = RuleWaivers.of(options, context);
        report(context.library().inTransaction(() -> publish(number, passing, context)), context);
        return 0;
    }

    private static IssueRecord publish(int number, RuleWaivers passing, CommandContext context) {
        IssueBuilder builder = new IssueBuilder(context);
        IssueRecord issue = builder.requireIssue(number);
        Path file = context.workspace().issue(issue.number());
        if (issue.fingerprint().isEmpty() || !Files.exists(file)) {
            throw Problem.of("publish.not-built", issue.number());
        }
        IssueUpdate publication = publication(builder, issue, file);
        passing.requireNoErrors(issue.number());
        context.library().saveIssue(publication, context.now());
        passing.recordWaivers(issue.number());
        return publication.issue();
    }

    private static IssueUpdate publication(IssueBuilder builder, IssueRecord issue, Path file) {
        CommandContext context = builder.session();
        String there = AtomicFile.read(file);
        Issue assembled = builder.issue(issue, heldPapers(issue, context), true);
        String built = builder.text(assembled, issue);
        IssueRecord out = issue.withFingerprint(ContentFingerprint.of(there)).publishedSince(context.now());
        if (there.equals(built)) {
            // Nothing that lacks something goes out.
            builder.issue(issue, heldPapers(issue, context), false);
            return new IssueUpdate(out, List.of(), Map.of(), announcements(issue, context));
        }
        if (ContentFingerprint.of(there).equals(issue.fingerprint())) {
            throw Problem.of("publish.stale", context.displayPath(file), issue.number());
        }
        ParsedIssue edited = builder.read(file.toString(), there);
        ParsedIssue now = builder.read("built.md", built);
        check(edited, context.displayPath(file), issue.number());
        requireNothingUnseen(builder, issue, now, edited);
        for (UnparsedLine line : edited.unparsedLines()) {
            context.warn("publish.unread", context.displayPath(file), line.line(), line.text());
        }
        context.info("publish.edited", context.displayPath(file));
        return builder.editedIssueMerge().mergeEdited(edited, out, now, announcements(issue, context));
    }

    /** What was written since the issue was built must not be lost under the words of an older file. */
    private static void requireNothingUnseen(
            IssueBuilder builder, IssueRecord issue, ParsedIssue now, ParsedIssue edited) {
        CommandContext context = builder.session();
        List<String> unseen = context.library()
                .history()
                .text(issue.fingerprint())
                .map(text -> builder.editedIssueMerge().unseenChanges(builder.read("built.md", text), now, edited))
                .orElse(List.of());
        if (!unseen.isEmpty()) {
            Path file = context.workspace().issue(issue.number());
            throw Problem.of("publish.unseen", context.displayPath(file), issue.number(), String.join("\n", unseen));
        }
    }

    private static List<LibraryPaper> heldPapers(IssueRecord issue, CommandContext context) {
        return issue.papers().stream()
                .map(id -> context.library().find(id).orElseThrow())
                .toList();
    }

    private static List<EventCuration> announcements(IssueRecord issue, CommandContext context) {
        return context.library().events(issue.number()).stream()
                .map(IssueEvent::curation)
                .toList();
    }

    private static void check(ParsedIssue edited, String file, int number) {
        edited.title().number().ifPresent(said -> {
            if (said != number) {
                throw Problem.of("publish.other-number", file, said, number);
            }
        });
        List<String> lacking = new ArrayList<>();
        for (ParsedEntry entry : edited.entries()) {
            if (entry.summary().isEmpty() || entry.title().any().isEmpty()) {
                lacking.add(
                        file + ":" + entry.line() + ": " + (entry.title().any().isEmpty() ? "title" : "summary"));
            }
        }
        if (!lacking.isEmpty()) {
            throw Problem.of("issue.incomplete", lacking.size(), String.join("\n", lacking));
        }
    }

    static void report(IssueRecord issue, CommandContext context) {
        if (context.json()) {
            context.printJson(IssuesCommand.json(issue));
        } else {
            context.print(context.messages()
                    .text(
                            issue.isPublished() ? "publish.done" : "unpublish.done",
                            issue.number(),
                            issue.papers().size()));
        }
    }
}
