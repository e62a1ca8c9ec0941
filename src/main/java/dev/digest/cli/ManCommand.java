package dev.digest.cli;

import dev.digest.cli.command.Command;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.CommandSpecs;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code digest man --dir DIR}: writes manual pages: {@code man1} and {@code man7} in English, the same in Chinese
 * below {@code zh_CN}.
 */
final class ManCommand implements Command {
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
    public void describe(CommandSpecs specs) {
        specs.value("DIR", "--dir");
    }

    @Override
    public int run(CommandOptions options, CommandContext context) {
        Path folder = context.path(options.value("--dir").orElseThrow(() -> Problem.usage("usage.missing", "--dir")));
        for (String language : MessageCatalog.LANGUAGES) {
            write(folder.resolve(FOLDERS.getOrDefault(language, language)), MessageCatalog.forLanguage(language));
        }
        return 0;
    }

    private static void write(Path folder, MessageCatalog messages) {
        CommandSpec root = CommandRegistry.model(messages).getCommandSpec();
        writePage(folder, root, messages);
        root.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(spec -> !spec.usageMessage().hidden())
                .forEach(spec -> writePage(folder, spec, messages));
        for (String topic : HelpTopics.NAMES) {
            AtomicFile.write(folder.resolve("man7/digest-" + topic + ".7"), ManPage.ofTopic(topic, messages));
        }
    }

    private static void writePage(Path folder, CommandSpec spec, MessageCatalog messages) {
        AtomicFile.write(folder.resolve("man1/" + ManPage.name(spec) + ".1"), ManPage.of(spec, messages));
    }
}
