package dev.digest.cli;

import dev.digest.issue.Assembly;
import dev.digest.issue.Issue;
import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionForm;
import dev.digest.issue.reading.IssueReader;
import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.PlacedIssue;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.issue.reading.Recorder;
import dev.digest.issue.reading.Vocabulary;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.problem.Problem;
import dev.digest.render.Images;
import dev.digest.render.Markdown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the library to an issue's Markdown, and from an issue's file back to what it says. */
record Composing(Session session) {
    /** What the labels of a newsletter say, by their names in its settings. */
    private static final List<Map.Entry<String, Label>> LABELS = List.of(
            Map.entry("title", Label.TITLE),
            Map.entry("authors", Label.AUTHORS),
            Map.entry("summary", Label.SUMMARY),
            Map.entry("download", Label.DOWNLOAD),
            Map.entry("detail", Label.DETAIL),
            Map.entry("code", Label.RESOURCE),
            Map.entry("recommendation", Label.RECOMMENDATION),
            Map.entry("time", Label.TIME));

    /**
     * The issue as it is to be printed.
     *
     * @throws Problem {@code issue.empty}, {@code issue.incomplete}
     */
    Issue issue(BuiltIssue plan, List<Entry> entries, boolean draft) {
        LocalDate date =
                plan.date().orElseGet(() -> LocalDate.now(session.outside().clock()));
        Newsletter newsletter = session.newsletter();
        return new Assembly(plan.isOut() ? newsletter.undemanding() : newsletter, draft)
                .assemble(
                        new Assembly.Plan(plan.number(), plan.theme(), date),
                        entries,
                        session.library().events(plan.number()));
    }

    /** Its Markdown. */
    String text(Issue issue, BuiltIssue plan) {
        return session.outside()
                .adapters()
                .template()
                .render(
                        issue,
                        session.workspace().issueTemplate(),
                        plan.footer().orElseGet(this::footer));
    }

    /** The newsletter's own closing text; its images stay where they are and are linked. */
    private String footer() {
        Path folder = session.workspace().templates();
        String text = session.workspace().footer().text();
        for (String path : Images.paths(text)) {
            if (!Files.exists(folder.resolve(path))) {
                session.warn("build.no-image", session.shortest(folder.resolve(path)));
            }
        }
        return Images.from(text, "../" + folder.getFileName() + "/");
    }

    /** What is read of the closing text where nobody edited it. */
    String usualFooter() {
        return read("footer.md", "# 《x》第1期\n\n## 论文推荐\n\n**标题**\uFF1Ax\n\n---\n\n" + footer())
                .footer();
    }

    /** What a file says; the newsletter's own labels and sections are known beside the usual ones. */
    PublishedIssue read(String name, String text) {
        return place(name, text).issue();
    }

    /** The same, with what each line of the file is. */
    PlacedIssue place(String name, String text) {
        List<Map.Entry<String, Label>> labels = new ArrayList<>();
        Map<String, Boolean> sections = new HashMap<>();
        List<String> categories = new ArrayList<>();
        for (SectionForm section : session.newsletter().sections()) {
            sections.put(section.name(), section.events());
            categories.addAll(section.categories());
            for (Map.Entry<String, Label> label : LABELS) {
                labels.add(Map.entry(section.labels().of(label.getKey()), label.getValue()));
            }
        }
        Vocabulary vocabulary = Vocabulary.KNOWN.with(labels, sections, categories);
        IssueReader reader = session.outside().adapters().reader().apply(vocabulary);
        return reader.place(name, text);
    }

    /** Turns what was read into what the library learns. */
    Recorder recorder() {
        return new Recorder(session.library(), session.newsletter().links(), Markdown::escape);
    }

    /**
     * An issue that is in the library.
     *
     * @throws Problem {@code issue.unknown}
     */
    BuiltIssue known(int number) {
        return session.library().issue(number).orElseThrow(() -> Problem.of("issue.unknown", number));
    }

    /**
     * An issue that may still be changed.
     *
     * @throws Problem {@code issue.out}
     */
    static BuiltIssue open(BuiltIssue issue) {
        if (issue.isOut()) {
            throw Problem.of("issue.out", issue.number());
        }
        return issue;
    }

    /**
     * The number of an issue, as typed.
     *
     * @throws Problem {@code usage.number}
     */
    static int number(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0) {
            throw Problem.of("usage.number", "N", text, 1);
        }
        return Integer.parseInt(text);
    }

    /**
     * The one argument of a command: the number of an issue.
     *
     * @throws Problem {@code usage.missing}, {@code usage.unexpected}, {@code usage.number}
     */
    static int onlyNumber(Given given, String command) {
        List<String> arguments = given.arguments();
        if (arguments.isEmpty()) {
            throw Problem.of("usage.missing", "N");
        }
        if (arguments.size() > 1) {
            throw Problem.of("usage.unexpected", arguments.get(1), command);
        }
        return number(arguments.get(0));
    }
}
