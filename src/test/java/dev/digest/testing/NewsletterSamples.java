package dev.digest.testing;

import dev.digest.issue.Newsletter;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;

/** The configuration of a newsletter as a value, without its folder. */
public final class NewsletterSamples {
    private NewsletterSamples() {}

    /** The settings that every newsletter starts from, with the name 试刊. */
    public static Settings settings() {
        return settings("");
    }

    /** The same with these lines of {@code digest.yaml} in addition, in place of the built-in ones. */
    public static Settings settings(String more) {
        String name = more.startsWith("name:") ? "" : "name: 试刊\n";
        return Settings.ofText(SettingsLevel.FOLDER, Path.of(Workspace.SETTINGS), name + more);
    }

    /** The newsletter 试刊. */
    public static Newsletter newsletter() {
        return newsletter("");
    }

    /** The same with these lines of {@code digest.yaml}. */
    public static Newsletter newsletter(String more) {
        return Newsletter.of(settings(more));
    }
}
