package dev.digest.cli.command;

import dev.digest.cli.terminal.TextEditor;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** The user's editor, as a command opens it. */
public record ExternalEditor(CommandContext context) {
    /**
     * Rejects opening an editor in a dry run.
     *
     * @throws Problem {@code usage.dry-run-editor}
     */
    public void requireNoDryRun() {
        if (context.isDryRun()) {
            throw Problem.usage("usage.dry-run-editor");
        }
    }

    /**
     * Opens a file, and warns when the editor seems not to have waited for its window.
     *
     * @return whether it has waited
     * @throws Problem {@code editor.*}, {@code usage.no-input}
     */
    public boolean edit(Path file) {
        TextEditor editor = new TextEditor(context.host(), context.isInteractive());
        boolean waited = editor.open(file);
        if (!waited) {
            Optional<String> option = editor.missingWaitOption();
            String key = option.isPresent() ? "editor.no-wait" : "editor.at-once";
            context.console().warn(key, editor.name(), context.displayPath(file), option.orElse(""));
        }
        return waited;
    }
}
