package dev.digest.cli.command;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings for commands that also work outside of a newsletter: the newsletter's, otherwise the user's. */
public final class SettingsAnywhere {
    private final CommandContext context;
    private @Nullable Settings outside;

    SettingsAnywhere(CommandContext context) {
        this.context = context;
    }

    /**
     * The settings.
     *
     * @throws Problem when there is a newsletter that cannot be opened
     */
    public Settings get() {
        if (isInNewsletter()) {
            return context.newsroom().settings();
        }
        if (outside == null) {
            Map<String, String> environment = context.host().environment();
            outside = Settings.of(Optional.empty(), new UserFolders(environment).settings(), environment);
            context.options().override(outside);
            outside.ignoredSettings().forEach(problem -> context.console().warn("settings.ignored", problem));
        }
        return outside;
    }

    private boolean isInNewsletter() {
        try {
            context.newsroom();
            return true;
        } catch (Problem problem) {
            if (problem.is(ProblemCode.WORKSPACE_NONE)) {
                return false;
            }
            throw problem;
        }
    }
}
