package dev.digest.cli;

import dev.digest.problem.Problem;
import dev.digest.workspace.Origin.Layer;
import dev.digest.workspace.SafeFile;
import dev.digest.workspace.Settings;
import dev.digest.workspace.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of settings in an editor. What is edited is a copy, so that the settings are never broken; one that cannot be
 * taken over stays, and is opened again the next time.
 *
 * @param copy where the copy lies
 */
record ConfigEditing(SettingsFile file, Path copy, Session session) {
    static ConfigEditing of(ConfigChange change) {
        SettingsFile file = change.file();
        Path copy = file.layer() == Layer.FOLDER
                ? change.session().workspace().sheets().resolve("digest.yaml")
                : file.file().resolveSibling("config.edited.yaml");
        return new ConfigEditing(file, copy, change.session());
    }

    void edit() {
        String before = file.text();
        if (Files.exists(copy)) {
            session.say("summarize.left-over", copy);
        } else {
            SafeFile.write(copy, before.isEmpty() ? session.messages().text("config.new") + "\n" : before);
        }
        try {
            new Editor(session.outside(), session.mayAsk()).open(copy);
        } catch (Problem problem) {
            removeUntouched(before);
            throw problem;
        }
        String text = SafeFile.read(copy);
        if (text.isBlank() || text.equals(before)) {
            session.warn(text.isBlank() ? "config.blank" : "config.unchanged", session.shortest(file.file()));
        } else {
            take(text, before);
        }
        remove();
    }

    private void take(String text, String before) {
        try {
            Settings after = file.settings(text);
            ConfigChange.refuseTrouble(Settings.ofText(file.layer(), file.file(), ""), after);
            file.atOnce(() -> write(text, before));
        } catch (Problem problem) {
            session.warn("config.kept", copy);
            throw problem;
        }
        session.print(session.messages().text("config.edited", session.shortest(file.file())));
    }

    /** What somebody else changed while the editor was open is not overwritten unseen. */
    private Path write(String text, String before) {
        if (!file.text().equals(before)) {
            throw Problem.of("config.meanwhile", file.file());
        }
        SafeFile.write(file.file(), text);
        return file.file();
    }

    private void removeUntouched(String before) {
        if (SafeFile.read(copy).equals(before)) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", copy, SafeFile.reason(e)).because(e);
        }
    }
}
