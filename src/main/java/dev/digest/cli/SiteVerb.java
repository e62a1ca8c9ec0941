package dev.digest.cli;

import dev.digest.library.BuiltIssue;
import dev.digest.problem.Problem;
import dev.digest.render.Article;
import dev.digest.render.Theme;
import dev.digest.site.SiteFolder;
import dev.digest.site.SiteForm;
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
final class SiteVerb implements Verb {
    private static final int MOST_WARNINGS = 20;

    @Override
    public String name() {
        return "site";
    }

    @Override
    public void describe(Form form) {
        form.value("DIR", "--out").flag("--drafts");
    }

    @Override
    public int run(Given given, Session session) {
        Path out = given.value("--out")
                .map(session::path)
                .orElseGet(() -> session.workspace().root().resolve("site"));
        List<BuiltIssue> issues = session.library().issues().stream()
                .filter(issue -> issue.isOut() || given.has("--drafts"))
                .sorted(Comparator.comparingInt(BuiltIssue::number))
                .toList();
        if (issues.isEmpty()) {
            throw Problem.of(given.has("--drafts") ? "site.empty" : "site.none-out");
        }
        SiteForm form = form(session);
        Warnings warnings = new Warnings(session);
        SiteFolder folder = SiteFolder.open(out);
        SiteWriter writer = new SiteWriter(
                form,
                folder,
                session.outside().adapters().press(),
                session.newsletter().categories().names(),
                warnings::add);
        int failed = add(issues, writer, session, warnings);
        SiteFolder.Tally tally = writer.close(session.outside().adapters().feeds());
        warnings.end();
        if (form.address().isEmpty()) {
            session.say("site.no-address");
        }
        report(new Outcome(out, issues.size() - failed, failed, tally), session);
        return failed == 0 ? 0 : 1;
    }

    private static SiteForm form(Session session) {
        return new SiteForm(
                session.newsletter().name(),
                session.newsletter().publisher(),
                SiteForm.address(session.settings()),
                session.workspace().siteTemplate(),
                new Showing(session).theme().css(Theme.Shade.AUTO));
    }

    /** Adds all that can be read; returns how many cannot. */
    private static int add(List<BuiltIssue> issues, SiteWriter writer, Session session, Warnings warnings) {
        int failed = 0;
        session.progress().begin(issues.size());
        for (BuiltIssue one : issues) {
            try {
                writer.add(issue(one, session));
            } catch (Problem problem) {
                // One file that is no issue any more does not keep the others from their readers.
                warnings.tell(problem);
                failed++;
            }
            session.progress().arrived(1);
        }
        session.progress().clear();
        return failed;
    }

    private static SiteIssue issue(BuiltIssue issue, Session session) {
        Draft draft = new Drafts(session).issue(issue.number());
        Showing showing = new Showing(session);
        Article article = showing.article(draft);
        return new SiteIssue(
                issue,
                article,
                new Composing(session).read(draft.name(), draft.text()),
                addresses -> showing.pictures(draft, "render.image", addresses));
    }

    private record Outcome(Path folder, int issues, int failed, SiteFolder.Tally tally) {}

    private static void report(Outcome outcome, Session session) {
        SiteFolder.Tally tally = outcome.tally();
        for (String path : tally.kept()) {
            session.warn("site.kept", session.shortest(outcome.folder().resolve(path)));
        }
        if (session.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("folder", outcome.folder().toString());
            json.put("issues", outcome.issues());
            json.put("failed", outcome.failed());
            json.put("written", tally.written());
            json.put("unchanged", tally.unchanged());
            json.put("removed", tally.removed());
            session.printJson(json);
            return;
        }
        session.print(session.shortest(outcome.folder()));
        session.say("site.done", outcome.issues(), tally.written(), tally.unchanged(), tally.removed());
    }

    /** A thousand old issues can have a thousand pictures that have gone: the first ones show what is wrong. */
    private static final class Warnings {
        private final Session session;
        private final List<Problem> more = new ArrayList<>();
        private int told;

        Warnings(Session session) {
            this.session = session;
        }

        void add(Problem problem) {
            if (told < MOST_WARNINGS) {
                told++;
                tell(problem);
            } else {
                more.add(problem);
            }
        }

        void tell(Problem problem) {
            session.warn("warning", session.messages().message(problem));
        }

        void end() {
            if (!more.isEmpty()) {
                session.warn("site.more", more.size());
            }
        }
    }
}
