package dev.digest.cli;

import dev.digest.problem.Problem;
import dev.digest.render.Usage;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest render}: an issue as readers get it. */
final class RenderVerb implements Verb {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public void describe(Form form) {
        form.value("html|wechat|email|text|docx|json", "--to")
                .value("FILE", "-o", "--output")
                .arguments("[N|FILE]");
    }

    @Override
    public int run(Given given, Session session) {
        if (given.arguments().size() > 1) {
            throw Problem.of("usage.unexpected", given.arguments().get(1), name());
        }
        String form = given.choice("--to", Showing.FORMS).orElse("html");
        session.messages().prepare();
        Draft draft =
                new Drafts(session).named(given.arguments().stream().findFirst().orElse(""));
        Rendered rendered = new Showing(session).as(form, draft);
        String output = given.value("--output").orElse(rendered.isText() ? "-" : beside(draft, form, session));
        write(rendered, output, draft, session);
        if (session.json()) {
            session.printJson(json(rendered, form, output, session));
        } else {
            tell(rendered, session);
        }
        return rendered.isReady() ? 0 : 1;
    }

    private static String beside(Draft draft, String form, Session session) {
        String name = draft.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return session.shortest(draft.file().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + form));
    }

    private static void write(Rendered rendered, String output, Draft draft, Session session) {
        if (output.equals("-")) {
            print(rendered, session);
            return;
        }
        Path file = session.path(output);
        if (isSame(file, draft.file())) {
            throw Problem.of("render.onto-draft", output);
        }
        if (rendered.isText()) {
            SafeFile.write(file, rendered.text());
        } else {
            SafeFile.write(file, rendered.bytes());
        }
        if (!session.json()) {
            session.print(session.shortest(file));
        }
    }

    private static void print(Rendered rendered, Session session) {
        if (session.json() && rendered.isText()) {
            return;
        }
        if (session.json()) {
            throw Problem.of("usage.together", "--json", "--output -");
        }
        if (rendered.isText()) {
            session.out().print(rendered.text());
        } else {
            session.out().bytes(rendered.bytes());
        }
    }

    private static boolean isSame(Path file, Path draft) {
        return file.toAbsolutePath().normalize().equals(draft.toAbsolutePath().normalize())
                || (Files.exists(file) && Files.exists(draft) && SafeFile.isSame(file, draft));
    }

    private static void tell(Rendered rendered, Session session) {
        for (Problem problem : rendered.warnings()) {
            session.warn("warning", session.messages().message(problem));
        }
        for (Usage usage : rendered.usage()) {
            String key = usage.allowed() > 0 ? "render.usage" : "render.usage-any";
            String name = session.messages().text("render.usage." + usage.name());
            session.say(key, name, usage.used(), usage.allowed());
        }
        rendered.digest().ifPresent(digest -> session.say("render.digest", digest));
        for (Problem problem : rendered.refusals()) {
            session.warn("render.refused", session.messages().message(problem));
        }
    }

    /** What was made, and its text where it went nowhere else. */
    private static Map<String, @Nullable Object> json(Rendered rendered, String form, String output, Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("form", form);
        json.put("file", output.equals("-") ? null : session.path(output).toString());
        json.put("text", output.equals("-") ? rendered.text() : null);
        json.put("digest", rendered.digest().orElse(null));
        json.put("warnings", rendered.warnings().stream().map(session::english).toList());
        json.put("usage", rendered.usage().stream().map(RenderVerb::json).toList());
        json.put("problems", rendered.refusals().stream().map(session::english).toList());
        return json;
    }

    private static Map<String, Object> json(Usage usage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", usage.name());
        json.put("used", usage.used());
        json.put("allowed", usage.allowed());
        return json;
    }
}
