package dev.digest.cli.command.setup;

import dev.digest.app.library.LibraryAddress;
import dev.digest.app.send.SendChannels;
import dev.digest.check.Checker;
import dev.digest.check.HouseStyle;
import dev.digest.check.Severity;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.output.SecretRedaction;
import dev.digest.cli.output.TextDifference;
import dev.digest.issue.Newsletter;
import dev.digest.problem.Problem;
import dev.digest.render.theme.ThemeReader;
import dev.digest.site.SiteConfig;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.SettingType;
import dev.digest.workspace.Settings;
import dev.digest.workspace.SettingsFile;
import dev.digest.workspace.UserFolders;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes one setting in the newsletter's file or the user's, verifying that the result can be read.
 *
 * @param dryRun whether the change is only shown
 */
record SettingChange(SettingsFile file, boolean dryRun, CommandContext session) {
    /**
     * A change of the newsletter's file, or with {@code --user} of the user's.
     *
     * @throws Problem {@code workspace.none}, {@code config.no-home}
     */
    static SettingChange of(CommandOptions options, CommandContext context) {
        SettingsFile file = options.has("--user")
                ? new SettingsFile(SettingsLevel.USER, userFile(context))
                : new SettingsFile(
                        SettingsLevel.FOLDER, context.newsroom().workspace().settings());
        return new SettingChange(file, options.has("--dry-run"), context);
    }

    private static Path userFile(CommandContext context) {
        return new UserFolders(context.host().environment()).settings().orElseThrow(() -> Problem.of("config.no-home"));
    }

    void set(String key, List<String> values) {
        change(() -> apply(key, withValue(key, values)));
    }

    void unset(String key) {
        change(() -> {
            file.settings(file.text()).requireKey(key);
            apply(key, file.withoutKey(key));
        });
    }

    private void change(Runnable work) {
        if (dryRun) {
            work.run();
        } else {
            file.exclusively(() -> {
                work.run();
                return file;
            });
        }
    }

    private String withValue(String key, List<String> values) {
        Settings before = file.settings(file.text());
        before.requireKey(key);
        if (before.kind(key) == SettingType.STRUCTURE) {
            throw Problem.of("settings.by-hand", file.file(), key);
        }
        if (before.kind(key) != SettingType.LIST && values.size() > 1) {
            throw Problem.usage("usage.unexpected", values.get(1), "config set");
        }
        values.forEach(value -> requireValid(key, value, before.kind(key)));
        if (key.equals(ThemeReader.KEY) && file.layer() == SettingsLevel.FOLDER) {
            session.newsroom().workspace().theme(values.get(0));
        }
        boolean same = file.origin(key).isPresent()
                && ConfigCommand.values(before.node(key)).equals(values);
        return same ? file.text() : file.withValue(key, values);
    }

    private void apply(String key, String text) {
        String old = file.text();
        Settings before = file.settings(old);
        Optional<SettingOrigin> wasThere = file.origin(key);
        requireNoNewProblem(before, file.settings(text));
        if (dryRun) {
            TextDifference.print(session.displayPath(file.file()), old, text, session.output());
        } else if (!text.equals(old)) {
            AtomicFile.write(file.file(), text);
        }
        Settings after = file.settings(text);
        if (session.json()) {
            session.console().printJson(json(key, before, after, wasThere.isPresent()));
            return;
        }
        if (text.equals(old)) {
            String message = isUnset(key, after) ? "config.unset" : "config.same";
            session.console().info(message, key, displayValue(after, key), origin(key, after));
        } else if (!dryRun) {
            session.console().print(changed(key, after));
            String undo = undo(key, before, wasThere.isPresent());
            if (undo.equals(SecretRedaction.redact(undo))) {
                session.console().info("config.undo", undo);
            }
        }
        warnOfOverride(key);
    }

    private String changed(String key, Settings after) {
        String message = isUnset(key, after) ? "config.unset" : "config.now";
        return session.messages().text(message, key, displayValue(after, key), origin(key, after));
    }

    private static boolean isUnset(String key, Settings after) {
        return after.originOf(key).layer() == SettingsLevel.BUILT_IN
                && displayValue(after, key).isEmpty();
    }

    private String origin(String key, Settings after) {
        return after.originOf(key).layer() == SettingsLevel.BUILT_IN
                ? session.messages().text("config.built-in")
                : after.origin(key);
    }

    private static Map<String, @Nullable Object> json(String key, Settings before, Settings after, boolean wasThere) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(ConfigCommand.json(key, after));
        json.put("before", wasThere ? ConfigCommand.json(key, before).get("value") : null);
        return json;
    }

    private String undo(String key, Settings before, boolean wasThere) {
        String option = file.layer() == SettingsLevel.USER ? "--user " : "";
        // An empty list cannot be given as arguments.
        return wasThere && !ConfigCommand.values(before.node(key)).isEmpty()
                ? "digest config set " + option + key + " " + shellWords(before, key)
                : "digest config unset " + option + key;
    }

    /** Values quoted for a shell. */
    private static String shellWords(Settings settings, String key) {
        return ConfigCommand.values(settings.node(key)).stream()
                .map(value -> value.matches("[\\p{L}\\p{N}./:_-]+") ? value : "'" + value.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String displayValue(Settings settings, String key) {
        return String.join(", ", ConfigCommand.values(settings.node(key)));
    }

    /** Warns when a source of higher precedence overrides the written value. */
    private void warnOfOverride(String key) {
        SettingOrigin counts = session.settingsAnywhere().get().originOf(key);
        if (counts.layer().compareTo(file.layer()) < 0) {
            session.console()
                    .warn(
                            "config.overridden",
                            counts,
                            displayValue(session.settingsAnywhere().get(), key));
        }
    }

    /** Validates the argument, so that an error refers to it rather than to a line of a file that was not written. */
    private static void requireValid(String key, String value, SettingType kind) {
        List<String> choices = choices(key);
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw Problem.usage("usage.choice", key, value, choices);
        }
        if (kind == SettingType.LIST && value.isBlank()) {
            throw Problem.usage("usage.missing", "VALUE");
        }
        Settings alone = Settings.ofText(SettingsLevel.FOLDER, Path.of(""), "");
        if (kind != SettingType.LIST) {
            alone.override(key, value, key);
        }
        if (key.equals(LibraryAddress.KEY)) {
            LibraryAddress.check(alone);
        }
        try {
            alone.check(key);
            SiteConfig.address(alone);
        } catch (Problem problem) {
            throw kind == SettingType.NUMBER
                    ? Problem.usage("usage.number", key, value, 0)
                    : Problem.usage("usage.choice", key, SecretRedaction.redact(value), allowed(key, kind));
        }
    }

    private static List<String> choices(String key) {
        if (key.equals(SendChannels.AFTER_PUBLISH)) {
            return SendChannels.names();
        }
        return key.startsWith(Checker.KEY) ? Severity.KEYS : HouseStyle.CHOICES.getOrDefault(key, List.of());
    }

    private static String allowed(String key, SettingType kind) {
        if (key.equals(SiteConfig.KEY)) {
            return "https://example.org/weekly/, …";
        }
        return switch (kind) {
            case FLAG -> "true, false";
            case DURATION -> "500ms, 3s, 2m, …";
            case DURATION_OR_OFF -> "12h, 30m, off, …";
            default -> "http://…, https://…";
        };
    }

    /** Problems that existed before must not block a change that may fix them. */
    static void requireNoNewProblem(Settings before, Settings after) {
        findProblem(after).filter(problem -> findProblem(before).isEmpty()).ifPresent(problem -> {
            throw problem;
        });
    }

    private static Optional<Problem> findProblem(Settings settings) {
        try {
            settings.keys().forEach(settings::check);
            HouseStyle.of(settings, Newsletter.of(settings));
            Checker.of(RuleCatalog.ALL, settings);
            SiteConfig.address(settings);
            LibraryAddress.check(settings);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }
}
