package dev.digest.cli;

import dev.digest.cli.output.Table;
import dev.digest.library.BuiltIssue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest issues}: all issues, a line each. */
final class IssuesVerb implements Verb {
    @Override
    public String name() {
        return "issues";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        // No options of its own.
    }

    @Override
    public int run(Given given, Session session) {
        List<BuiltIssue> issues = session.library().issues();
        if (session.json()) {
            session.printJson(Map.of(
                    "issues",
                    issues.stream().map(issue -> withPassed(issue, session)).toList()));
            return 0;
        }
        Table table = new Table(session.out());
        for (BuiltIssue issue : issues) {
            String state = issue.isOut() ? "published" : "draft";
            table.row(List.of(
                    Integer.toString(issue.number()),
                    session.out().isTerminal() ? session.messages().text("issues." + state) : state,
                    issue.date().map(Object::toString).orElse(""),
                    Integer.toString(issue.papers().size()),
                    issue.theme().orElse("")));
        }
        table.end(List.of(session.messages().text("issues.heading").split("\\|", -1)));
        if (issues.isEmpty()) {
            session.say("issues.empty");
        }
        return 0;
    }

    /** With the rules of {@code digest check} that it went out against, and why. */
    private static Map<String, @Nullable Object> withPassed(BuiltIssue issue, Session session) {
        Map<String, @Nullable Object> json = json(issue);
        Map<String, String> passed = session.library().passedOver(issue.number());
        if (!passed.isEmpty()) {
            json.put("passed", passed);
        }
        return json;
    }

    /** An issue as scripts get it. */
    static Map<String, @Nullable Object> json(BuiltIssue issue) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", issue.number());
        json.put("state", issue.isOut() ? "published" : "draft");
        json.put("theme", issue.theme().orElse(null));
        json.put("date", issue.date().map(Object::toString).orElse(null));
        json.put("publishedAt", issue.publishedAt().map(Object::toString).orElse(null));
        json.put("papers", issue.papers().stream().map(Object::toString).toList());
        return json;
    }
}
