package dev.digest.workspace;

import dev.digest.format.NameSuggestion;
import dev.digest.format.YamlNode;
import dev.digest.problem.Problem;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings by dotted key ({@code arxiv.interval}), each with its origin. Precedence: command line, environment, the
 * newsletter's {@code digest.yaml}, the user's file, the built-in {@code digest.yaml}, which defines all keys.
 */
public final class Settings {
    /** Environment variables and the settings they override. */
    private static final Map<String, String> VARIABLES = Map.of(
            "DIGEST_ARXIV_API", "arxiv.api",
            "DIGEST_ARXIV_FEED", "arxiv.feed",
            "DIGEST_ARXIV_OAI", "arxiv.oai",
            "DIGEST_ARXIV_SITE", "arxiv.site",
            "DIGEST_ARXIV_INTERVAL", "arxiv.interval",
            "DIGEST_ACL_SITE", "acl.site",
            "DIGEST_ALLOW_PRIVATE", "fetch.allow-private-addresses",
            "DIGEST_LIBRARY", "library.url",
            "DIGEST_PAGER", "pager",
            "DIGEST_USER", "user.name");

    /** Lists of structures whose built-in value is empty, so that their type cannot be derived. */
    private static final List<String> STRUCTURES = List.of("import.forms");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private final Optional<Workspace> workspace;
    private final SettingsLayers layers;

    private Settings(Optional<Workspace> workspace, SettingsLayers layers) {
        this.workspace = workspace;
        this.layers = layers;
    }

    /** Loads the built-in settings ahead of time. */
    public static void load() {
        SettingsLayers.builtIn("name");
    }

    /**
     * Reads the settings of a newsletter, or of the user when there is none. Invalid settings in the user's file are
     * ignored, since no newsletter depends on them.
     *
     * @param userFile the user's file, which need not exist
     * @throws Problem {@code settings.unknown-key}, {@code settings.wrong-kind} or {@code yaml.broken}, with file and
     *     line, for the newsletter's file
     */
    public static Settings of(Optional<Workspace> workspace, Optional<Path> userFile, Map<String, String> environment) {
        SettingsLayers layers = new SettingsLayers();
        Settings settings = new Settings(workspace, layers);
        if (userFile.isPresent()) {
            layers.overlayValid(userFile.get(), settings::check);
        }
        if (workspace.isPresent()) {
            layers.overlay(workspace.get().settings());
        }
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            String text = environment.getOrDefault(variable.getKey(), "");
            if (!text.isBlank()) {
                layers.put(
                        variable.getValue(),
                        text.strip(),
                        new SettingOrigin(SettingsLevel.ENVIRONMENT, variable.getKey(), 0));
            }
        }
        layers.followLanguage();
        return settings;
    }

    /**
     * The settings with this text as the content of the newsletter's or the user's file.
     *
     * @param layer {@link SettingsLevel#FOLDER} or {@link SettingsLevel#USER}
     * @throws Problem as {@link #of} does for the newsletter's file
     */
    public static Settings ofText(SettingsLevel layer, Path file, String text) {
        SettingsLayers layers = new SettingsLayers();
        layers.overlay(layer, layer == SettingsLevel.FOLDER ? Workspace.SETTINGS : file.toString(), text);
        layers.followLanguage();
        return new Settings(Optional.empty(), layers);
    }

    /** Overrides a setting by a command line option. */
    public void override(String key, String text, String option) {
        layers.put(key, text, new SettingOrigin(SettingsLevel.OPTION, option, 0));
    }

    /**
     * Overrides a setting for one command, as {@code --set} does: {@code KEY=VALUE}; the items of a list are separated
     * by commas.
     *
     * @throws Problem {@code usage.assignment}, {@code usage.no-key}, {@code settings.*} when it is invalid
     */
    public void overrideOnce(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw Problem.usage("usage.assignment", assignment);
        }
        String key = requireKey(assignment.substring(0, equals).strip());
        String text = assignment.substring(equals + 1).strip();
        SettingOrigin origin = new SettingOrigin(SettingsLevel.OPTION, "--set", 0);
        switch (kind(key)) {
            case STRUCTURE -> throw Problem.usage("usage.structured-setting", key);
            case LIST -> layers.putList(key, text.isEmpty() ? List.of() : List.of(text.split("[,，]", -1)), origin);
            default -> layers.put(key, text, origin);
        }
        try {
            check(key);
        } catch (Problem problem) {
            throw problem.asUsage();
        }
        layers.followLanguage();
    }

    /** The problems of ignored settings in the user's file. */
    public List<Problem> ignoredSettings() {
        return layers.ignoredSettings();
    }

    /** All keys, in the order of the built-in file. */
    public List<String> keys() {
        return layers.keys();
    }

    /**
     * Validates a key.
     *
     * @throws Problem {@code usage.no-key}, {@code usage.nearest-key} or, for a secret, {@code usage.secret-key}
     */
    public String requireKey(String key) {
        if (layers.keys().contains(key) || SettingsLayers.isFreelyNamed(key)) {
            return key;
        }
        Optional<String> secret = layers.secret(key);
        if (secret.isPresent()) {
            String name = secret.get();
            throw Problem.usage("usage.secret-key", key, SettingsLayers.variable(name), name + SettingsLayers.COMMAND);
        }
        throw NameSuggestion.find(key, layers.keys())
                .map(nearest -> Problem.usage("usage.nearest-key", key, nearest))
                .orElseGet(() -> Problem.usage("usage.no-key", key));
    }

    /** The type of a setting. */
    public SettingType kind(String key) {
        return STRUCTURES.contains(key)
                ? SettingType.STRUCTURE
                : SettingType.of(SettingsLayers.builtIn(key).node());
    }

    /** The path of a key in a file: the names of the enclosing mappings and of the value. */
    public List<String> path(String key) {
        return SettingsLayers.builtIn(key).path();
    }

    /**
     * Validates the value of a setting.
     *
     * @throws Problem {@code settings.*} when it is invalid
     */
    public void check(String key) {
        switch (kind(key)) {
            case NUMBER -> number(key);
            case FLAG -> flag(key);
            case DURATION -> duration(key);
            case DURATION_OR_OFF -> durationOrOff(key);
            case ADDRESS -> address(key);
            case LIST -> list(key);
            default -> value(key);
        }
    }

    /** The newsletter's folder. */
    public Workspace workspace() {
        return workspace.orElseThrow();
    }

    /** The newsletter's folder; empty outside of any newsletter. */
    public Optional<Workspace> newsletter() {
        return workspace;
    }

    /** A text setting, empty when it is not set. */
    public String text(String key) {
        return ((YamlNode.YamlScalar) value(key).node()).text().strip();
    }

    /**
     * What readers see, in the newsletter's language.
     *
     * @throws Problem {@code settings.choice} for an unknown language
     */
    public ReaderTexts readerTexts() {
        return ReaderTexts.of(choice(ReaderTexts.KEY, ReaderTexts.LANGUAGES));
    }

    /** The user's name for the history, empty when it is not set. */
    public String userName() {
        return text("user.name");
    }

    /** A text setting whose surrounding spaces are significant. */
    public String untrimmed(String key) {
        return ((YamlNode.YamlScalar) value(key).node()).text();
    }

    /** The origin of a setting. */
    public SettingOrigin originOf(String key) {
        return value(key).origin();
    }

    /** The origin of a setting as text: {@code digest.yaml:3}. */
    public String origin(String key) {
        return originOf(key).toString();
    }

    /** The raw value of a setting. */
    public YamlNode node(String key) {
        return value(key).node();
    }

    /**
     * A setting with a fixed set of values.
     *
     * @throws Problem {@code settings.choice}
     */
    public String choice(String key, List<String> allowed) {
        String text = text(key);
        if (!allowed.contains(text)) {
            throw Problem.of("settings.choice", origin(key), key, text, allowed);
        }
        return text;
    }

    /**
     * A non-negative integer setting.
     *
     * @throws Problem {@code settings.number}
     */
    public int number(String key) {
        String text = text(key);
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.of("settings.number", origin(key), key, text);
        }
        return Integer.parseInt(text);
    }

    /**
     * A boolean setting, {@code true} or {@code false} in any case, as in YAML.
     *
     * @throws Problem {@code settings.flag}
     */
    public boolean flag(String key) {
        String text = text(key).toLowerCase(Locale.ROOT);
        if (!List.of("true", "false").contains(text)) {
            throw Problem.of("settings.flag", origin(key), key, text(key));
        }
        return text.equals("true");
    }

    /**
     * An http(s) URL setting.
     *
     * @throws Problem {@code settings.address}
     */
    public URI address(String key) {
        try {
            URI address = new URI(text(key));
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Problem.of("settings.address", origin(key), key, text(key)).causedBy(e);
        }
        throw Problem.of("settings.address", origin(key), key, text(key));
    }

    /**
     * A duration setting: {@code 3s}, {@code 500ms}, {@code 2m}, {@code 12h}.
     *
     * @throws Problem {@code settings.duration}
     */
    public Duration duration(String key) {
        Matcher parts = DURATION.matcher(text(key));
        if (!parts.matches()) {
            throw Problem.of("settings.duration", origin(key), key, text(key));
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /**
     * A duration setting that may be {@code off} instead, which is empty here.
     *
     * @throws Problem {@code settings.duration-or-off}
     */
    public Optional<Duration> durationOrOff(String key) {
        // To many readers of YAML both are the same.
        if (text(key).matches("(?i)off|false")) {
            return Optional.empty();
        }
        if (!DURATION.matcher(text(key)).matches()) {
            throw Problem.of("settings.duration-or-off", origin(key), key, text(key));
        }
        return Optional.of(duration(key));
    }

    /** All texts below a key, by the rest of their keys: {@code labels} gives {@code title}, {@code authors}, …. */
    public Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        String group = key + ".";
        for (String name : layers.keys()) {
            if (name.startsWith(group)) {
                texts.put(name.substring(group.length()), text(name));
            }
        }
        return texts;
    }

    /** A list setting whose items the caller interprets. */
    public List<YamlNode> nodes(String key) {
        return ((YamlNode.YamlSequence) value(key).node()).items();
    }

    /**
     * A list of texts.
     *
     * @throws Problem {@code settings.wrong-kind} when an item is not a text
     */
    public List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : nodes(key)) {
            if (!(item instanceof YamlNode.YamlScalar scalar)) {
                throw Problem.of("settings.wrong-kind", origin(key), key);
            }
            texts.add(scalar.text().strip());
        }
        return List.copyOf(texts);
    }

    private SettingsLayers.SettingValue value(String key) {
        return layers.value(key);
    }
}
