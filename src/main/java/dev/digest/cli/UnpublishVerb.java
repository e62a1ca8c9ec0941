package dev.digest.cli;

import dev.digest.library.BuiltIssue;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Optional;

/** {@code digest unpublish}: takes back that an issue is out. What was learnt when it came out stays. */
final class UnpublishVerb implements Verb {
    @Override
    public String name() {
        return "unpublish";
    }

    @Override
    public void describe(Form form) {
        form.changes().arguments("N");
    }

    @Override
    public int run(Given given, Session session) {
        int number = Composing.onlyNumber(given, name());
        PublishVerb.report(session.library().atOnce(() -> take(number, session)), session);
        session.offerUndo();
        return 0;
    }

    private static BuiltIssue take(int number, Session session) {
        BuiltIssue issue = session.library().issue(number).orElseThrow(() -> Problem.of("unpublish.unknown", number));
        if (!issue.isOut()) {
            throw Problem.of("unpublish.not-out", issue.number());
        }
        BuiltIssue taken = new BuiltIssue(
                issue.number(),
                issue.theme(),
                issue.date(),
                Optional.empty(),
                issue.fingerprint(),
                issue.footer(),
                issue.papers());
        session.library().record(List.of(taken), session.now(), () -> {});
        return taken;
    }
}
