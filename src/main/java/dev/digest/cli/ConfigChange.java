package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.House;
import dev.digest.check.Severity;
import dev.digest.check.rule.Rules;
import dev.digest.cli.output.Difference;
import dev.digest.cli.output.Secrets;
import dev.digest.issue.Newsletter;
import dev.digest.problem.Problem;
import dev.digest.render.ThemeReader;
import dev.digest.site.SiteForm;
import dev.digest.workspace.Kind;
import dev.digest.workspace.Origin;
import dev.digest.workspace.Origin.Layer;
import dev.digest.workspace.SafeFile;
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
 * Changes one setting in the newsletter's file or the user's. Nothing is written that could not be read again.
 *
 * @param dryRun whether the change is only shown
 */
record ConfigChange(SettingsFile file, boolean dryRun, Session session) {
    /**
     * A change of the newsletter's file, or with {@code --user} of the user's.
     *
     * @throws Problem {@code workspace.none}, {@code config.no-home}
     */
    static ConfigChange of(Given given, Session session) {
        SettingsFile file = given.has("--user")
                ? new SettingsFile(Layer.USER, userFile(session))
                : new SettingsFile(Layer.FOLDER, session.workspace().settings());
        return new ConfigChange(file, given.has("--dry-run"), session);
    }

    private static Path userFile(Session session) {
        return new UserFolders(session.outside().environment())
                .settings()
                .orElseThrow(() -> Problem.of("config.no-home"));
    }

    void set(String key, List<String> values) {
        change(() -> apply(key, with(key, values)));
    }

    void unset(String key) {
        change(() -> {
            file.settings(file.text()).known(key);
            apply(key, file.without(key));
        });
    }

    private void change(Runnable work) {
        if (dryRun) {
            work.run();
        } else {
            file.atOnce(() -> {
                work.run();
                return file;
            });
        }
    }

    private String with(String key, List<String> values) {
        Settings before = file.settings(file.text());
        before.known(key);
        if (before.kind(key) == Kind.STRUCTURE) {
            throw Problem.of("settings.by-hand", file.file(), key);
        }
        if (before.kind(key) != Kind.LIST && values.size() > 1) {
            throw Problem.of("usage.unexpected", values.get(1), "config set");
        }
        values.forEach(value -> refuseUnfit(key, value, before.kind(key)));
        if (key.equals(ThemeReader.KEY) && file.layer() == Layer.FOLDER) {
            session.workspace().theme(values.get(0));
        }
        boolean same = file.origin(key).isPresent()
                && ConfigVerb.values(before.node(key)).equals(values);
        return same ? file.text() : file.with(key, values);
    }

    private void apply(String key, String text) {
        String old = file.text();
        Settings before = file.settings(old);
        Optional<Origin> wasThere = file.origin(key);
        refuseTrouble(before, file.settings(text));
        if (dryRun) {
            Difference.of(session.shortest(file.file()), old, text).forEach(session::print);
        } else if (!text.equals(old)) {
            SafeFile.write(file.file(), text);
        }
        Settings after = file.settings(text);
        if (session.json()) {
            session.printJson(json(key, before, after, wasThere.isPresent()));
            return;
        }
        if (text.equals(old)) {
            session.say("config.same", key, shown(after, key), after.origin(key));
        } else if (!dryRun) {
            session.print(session.messages().text("config.now", key, shown(after, key), after.origin(key)));
            String undo = undo(key, before, wasThere.isPresent());
            if (undo.equals(Secrets.hidden(undo))) {
                session.say("config.undo", undo);
            }
        }
        warnOfOverride(key);
    }

    private static Map<String, @Nullable Object> json(String key, Settings before, Settings after, boolean wasThere) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(ConfigVerb.json(key, after));
        json.put("before", wasThere ? ConfigVerb.json(key, before).get("value") : null);
        return json;
    }

    private String undo(String key, Settings before, boolean wasThere) {
        String option = file.layer() == Layer.USER ? "--user " : "";
        return wasThere
                ? "digest config set " + option + key + " " + words(before, key)
                : "digest config unset " + option + key;
    }

    /** Values as a shell takes them. */
    private static String words(Settings settings, String key) {
        return ConfigVerb.values(settings.node(key)).stream()
                .map(value -> value.matches("[\\p{L}\\p{N}./:_-]+") ? value : "'" + value.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String shown(Settings settings, String key) {
        return String.join(", ", ConfigVerb.values(settings.node(key)));
    }

    /** What was written is not what counts when somebody above has another word. */
    private void warnOfOverride(String key) {
        Origin counts = session.settingsAnywhere().place(key);
        if (counts.layer().compareTo(file.layer()) < 0) {
            session.warn("config.overridden", counts, shown(session.settingsAnywhere(), key));
        }
    }

    /** The value as an argument: what is allowed is told, and not a line of a file that was never written. */
    private static void refuseUnfit(String key, String value, Kind kind) {
        List<String> choices = key.startsWith(Checker.KEY) ? Severity.KEYS : House.CHOICES.getOrDefault(key, List.of());
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw Problem.of("usage.choice", key, value, choices);
        }
        if (kind == Kind.LIST && value.isBlank()) {
            throw Problem.of("usage.missing", "VALUE");
        }
        Settings alone = Settings.ofText(Layer.FOLDER, Path.of(""), "");
        if (kind != Kind.LIST) {
            alone.override(key, value, key);
        }
        try {
            alone.check(key);
            SiteForm.address(alone);
        } catch (Problem problem) {
            throw kind == Kind.NUMBER
                    ? Problem.of("usage.number", key, value, 0)
                    : Problem.of("usage.choice", key, Secrets.hidden(value), allowed(key, kind));
        }
    }

    private static String allowed(String key, Kind kind) {
        if (key.equals(SiteForm.KEY)) {
            return "https://example.org/weekly/, …";
        }
        return switch (kind) {
            case FLAG -> "true, false";
            case DURATION -> "500ms, 3s, 2m, …";
            default -> "http://…, https://…";
        };
    }

    /** Trouble that was there before is no reason to refuse what may mend it. */
    static void refuseTrouble(Settings before, Settings after) {
        trouble(after).filter(problem -> trouble(before).isEmpty()).ifPresent(problem -> {
            throw problem;
        });
    }

    private static Optional<Problem> trouble(Settings settings) {
        try {
            settings.keys().forEach(settings::check);
            House.of(settings, Newsletter.of(settings));
            Checker.of(Rules.ALL, settings);
            SiteForm.address(settings);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }
}
