package dev.digest.cli;

import dev.digest.problem.Problem;
import dev.digest.render.Page;
import dev.digest.workspace.SafeFile;
import java.nio.file.Path;
import java.util.List;

/** {@code digest render}: an issue as readers get it. */
final class RenderVerb implements Verb {
    private static final List<String> FORMS = List.of("html");

    @Override
    public String name() {
        return "render";
    }

    @Override
    public void describe(Form form) {
        form.value("html|wechat|email|text|docx|json", "--to")
                .value("FILE", "-o", "--output")
                .arguments("N|FILE");
    }

    @Override
    public int run(Given given, Session session) {
        if (given.arguments().size() > 1) {
            throw Problem.of("usage.unexpected", given.arguments().get(1), name());
        }
        given.choice("--to", FORMS).orElse("html");
        Draft draft =
                new Drafts(session).named(given.arguments().stream().findFirst().orElse(""));
        Showing showing = new Showing(session);
        Page page = showing.press()
                .html(
                        showing.article(draft),
                        showing.theme(),
                        session.workspace().pageTemplate(),
                        showing.pictures(draft, "limits.picture"));
        for (Problem problem : page.problems()) {
            session.warn("warning", session.messages().message(problem));
        }
        String output = given.value("--output").orElse("-");
        if (output.equals("-")) {
            session.out().print(page.html());
        } else {
            Path file = session.path(output);
            SafeFile.write(file, page.html());
            session.print(session.shortest(file));
        }
        return 0;
    }
}
