package dev.digest.cli.command.setup;

import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ExternalEditor;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.Settings;
import dev.digest.workspace.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Edits a settings file in an editor. A copy is edited, so that the settings are never broken; an invalid copy is kept
 * and opened again next time.
 *
 * @param copy the path of the copy
 */
record ConfigFileEditor(SettingsFile file, Path copy, CommandContext session) {
    static ConfigFileEditor of(SettingChange change) {
        SettingsFile file = change.file();
        Path copy = file.layer() == SettingsLevel.FOLDER
                ? change.session().newsroom().workspace().sheets().resolve("digest.yaml")
                : file.file().resolveSibling("config.edited.yaml");
        return new ConfigFileEditor(file, copy, change.session());
    }

    void edit() {
        String before = file.text();
        if (Files.exists(copy)) {
            session.console().info("summarize.kept-sheet", copy);
        } else {
            AtomicFile.write(copy, before.isEmpty() ? session.messages().text("config.new") + "\n" : before);
        }
        try {
            new ExternalEditor(session).edit(copy);
        } catch (Problem problem) {
            removeUntouched(before);
            throw problem;
        }
        String text = AtomicFile.read(copy);
        if (text.isBlank() || text.equals(before)) {
            session.console()
                    .warn(text.isBlank() ? "config.blank" : "config.unchanged", session.displayPath(file.file()));
        } else {
            apply(text, before);
        }
        remove();
    }

    private void apply(String text, String before) {
        try {
            Settings after = file.settings(text);
            SettingChange.requireNoNewProblem(Settings.ofText(file.layer(), file.file(), ""), after);
            file.exclusively(() -> write(text, before));
        } catch (Problem problem) {
            session.console().warn("config.kept", copy);
            throw problem;
        }
        session.console().print(session.messages().text("config.edited", session.displayPath(file.file())));
    }

    /** A concurrent change is not overwritten silently. */
    private Path write(String text, String before) {
        if (!file.text().equals(before)) {
            throw Problem.of("config.changed-since", file.file());
        }
        AtomicFile.write(file.file(), text);
        return file.file();
    }

    private void removeUntouched(String before) {
        if (AtomicFile.read(copy).equals(before)) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", copy, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
