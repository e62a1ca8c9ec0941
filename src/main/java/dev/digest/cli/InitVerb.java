package dev.digest.cli;

import dev.digest.notation.YamlText;
import dev.digest.problem.Problem;
import dev.digest.workspace.Backups;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code digest init}: makes a newsletter's folder. */
final class InitVerb implements Verb {
    /** What is for each person and machine to say: stated here, it would overrule what they say in their own file. */
    private static final Pattern PERSONAL = Pattern.compile("(?m)^(?:arxiv|acl|fetch|user|backup):\\n(?:  .*\\n?)+");

    @Override
    public String name() {
        return "init";
    }

    @Override
    public void describe(Form form) {
        form.value("NAME", "--name")
                .value("NAME", "--publisher")
                .value("NAME", "--team")
                .changes()
                .arguments("[DIR]");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> arguments = given.arguments();
        if (arguments.size() > 1) {
            throw Problem.of("usage.unexpected", arguments.get(1), name());
        }
        Path folder = session.path(arguments.isEmpty() ? "." : arguments.get(0)).normalize();
        Workspace workspace = session.rehearsing() ? Workspace.planned(folder) : make(folder, given, session);
        if (session.json()) {
            session.printJson(Map.of("workspace", workspace.root().toString()));
        } else {
            session.print(workspace.root().toString());
            session.say("init.done", workspace.root());
        }
        return 0;
    }

    private static Workspace make(Path folder, Given given, Session session) {
        return Workspace.create(
                folder, settings(given, folder), workspace -> new Backups(workspace, session.safekeeping()).begin());
    }

    private static String settings(Given given, Path folder) {
        Path last = folder.toAbsolutePath().getFileName();
        String settings = Workspace.start(Workspace.SETTINGS);
        settings = with(settings, "name", given.value("--name").orElse(last == null ? "" : last.toString()));
        settings = PERSONAL.matcher(settings).replaceAll(block -> Matcher.quoteReplacement(asRemark(block.group())));
        settings = with(settings, "publisher", given.value("--publisher").orElse(""));
        return with(settings, "team", given.value("--team").orElse(""));
    }

    private static String asRemark(String block) {
        return block.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private static String with(String settings, String key, String value) {
        String line = key + ": " + (value.isEmpty() ? "\"\"" : YamlText.of(value));
        return Pattern.compile("(?m)^" + key + ":.*$").matcher(settings).replaceFirst(Matcher.quoteReplacement(line));
    }
}
