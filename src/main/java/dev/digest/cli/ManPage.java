package dev.digest.cli;

import dev.digest.cli.output.MessageCatalog;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page in roff, from the texts of {@code --help}. */
final class ManPage {
    private final MessageCatalog messages;
    private final StringBuilder page = new StringBuilder(".\\\" -*- mode: troff; coding: utf-8 -*-\n");

    private ManPage(MessageCatalog messages, String name, int section) {
        this.messages = messages;
        page.append(".TH \"").append(escaped(name.toUpperCase(Locale.ROOT)));
        page.append("\" \"").append(section).append("\" \"\" \"digest\" \"digest\"\n");
        // Chinese lines have no spaces that could be stretched.
        request("ad l");
    }

    /** The page of a command, such as {@code digest-add}, or of the program. */
    static String of(CommandSpec spec, MessageCatalog messages) {
        ManPage page = new ManPage(messages, name(spec), 1);
        String[] words = spec.usageMessage().description();
        page.heading("name").line(name(spec) + " - " + plain(words[0]));
        page.heading("synopsis").line(HelpTexts.synopsis(spec));
        page.heading("examples").verbatim(plain(spec.usageMessage().headerHeading()));
        page.heading("description");
        for (String line : words) {
            page.line(plain(line)).request("br");
        }
        if (!spec.subcommands().isEmpty()) {
            page.heading("commands");
            spec.subcommands().values().stream()
                    .map(one -> one.getCommandSpec())
                    .filter(one -> !one.usageMessage().hidden())
                    .forEach(one -> page.item(one.name(), one.usageMessage().description()));
        }
        if (!spec.positionalParameters().isEmpty()) {
            page.heading("arguments");
            for (PositionalParamSpec argument : spec.positionalParameters()) {
                page.item(argument.paramLabel(), argument.description());
            }
        }
        page.heading("options");
        for (OptionSpec option : spec.options()) {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            page.item(String.join(", ", option.names()) + value, option.description());
        }
        page.heading("see-also").line(spec.parent() == null ? others(spec) : "digest(1)");
        return page.page.toString();
    }

    /** The page of a topic. */
    static String ofTopic(String name, MessageCatalog messages) {
        List<String> lines = HelpTopics.text(name, messages).lines().toList();
        ManPage page = new ManPage(messages, "digest-" + name, 7);
        page.heading("name").line("digest-" + name + " - " + lines.get(0));
        page.heading("description").verbatim(String.join("\n", lines.subList(1, lines.size())));
        page.heading("see-also").line("digest(1)");
        return page.page.toString();
    }

    static String name(CommandSpec spec) {
        return spec.parent() == null ? "digest" : "digest-" + spec.name();
    }

    private static String others(CommandSpec spec) {
        List<String> pages = spec.subcommands().values().stream()
                .map(one -> one.getCommandSpec())
                .filter(one -> !one.usageMessage().hidden())
                .map(one -> name(one) + "(1)")
                .toList();
        String topics = HelpTopics.NAMES.stream()
                .map(topic -> ", digest-" + topic + "(7)")
                .reduce("", String::concat);
        return String.join(", ", pages) + topics;
    }

    private ManPage heading(String key) {
        return request("SH " + escaped(messages.text("help.man.heading." + key)));
    }

    private void item(String name, String[] words) {
        request("TP").request("B " + escaped(name));
        line(plain(String.join(" ", words)));
    }

    private void verbatim(String text) {
        request("nf");
        text.lines().forEach(this::line);
        request("fi");
    }

    private ManPage request(String request) {
        page.append('.').append(request).append('\n');
        return this;
    }

    private ManPage line(String text) {
        // A full stop or apostrophe at the start of a line would make it a roff request.
        page.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "")
                .append(escaped(text))
                .append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    /** Removes picocli's escapes. */
    private static String plain(String text) {
        return text.replace("%%", "%").replace("%n", "\n");
    }
}
