package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code digest man --dir DIR}: writes the manual for the system's {@code man}: {@code man1} and {@code man7} in
 * English, the same in Chinese below {@code zh_CN}.
 */
final class ManVerb implements Verb {
    private static final Map<String, String> FOLDERS = Map.of("en", "", "zh", "zh_CN");

    @Override
    public String name() {
        return "man";
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.value("DIR", "--dir");
    }

    @Override
    public int run(Given given, Session session) {
        Path folder = session.path(given.value("--dir").orElseThrow(() -> Problem.of("usage.missing", "--dir")));
        for (String language : Messages.LANGUAGES) {
            write(folder.resolve(FOLDERS.getOrDefault(language, language)), Messages.in(language));
        }
        return 0;
    }

    private static void write(Path folder, Messages messages) {
        CommandSpec root = Cli.root(List.of(), messages).getCommandSpec();
        writePage(folder, root, messages);
        root.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(spec -> !spec.usageMessage().hidden())
                .forEach(spec -> writePage(folder, spec, messages));
        for (String topic : HelpTopics.NAMES) {
            SafeFile.write(folder.resolve("man7/digest-" + topic + ".7"), ManPage.ofTopic(topic, messages));
        }
    }

    private static void writePage(Path folder, CommandSpec spec, Messages messages) {
        SafeFile.write(folder.resolve("man1/" + ManPage.name(spec) + ".1"), ManPage.of(spec, messages));
    }
}
