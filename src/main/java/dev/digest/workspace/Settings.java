package dev.digest.workspace;

import dev.digest.format.YamlNode;
import dev.digest.problem.NameSuggestion;
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
 * Settings by dotted key ({@code arxiv.interval}), each with where it came from. An option is over the environment,
 * that over the newsletter's {@code digest.yaml}, that over the user's own file, that over the built-in
 * {@code digest.yaml}, which has every key there is.
 */
public final class Settings {
    /** What each variable of the environment sets. */
    private static final Map<String, String> VARIABLES = Map.of(
            "DIGEST_ARXIV_API", "arxiv.api",
            "DIGEST_ARXIV_FEED", "arxiv.feed",
            "DIGEST_ARXIV_OAI", "arxiv.oai",
            "DIGEST_ARXIV_SITE", "arxiv.site",
            "DIGEST_ARXIV_INTERVAL", "arxiv.interval",
            "DIGEST_ACL_SITE", "acl.site",
            "DIGEST_ALLOW_PRIVATE", "fetch.allow-private-addresses",
            "DIGEST_PAGER", "pager",
            "DIGEST_USER", "user.name");

    /** Lists of what has parts, of which nothing is built in that would show it. */
    private static final List<String> STRUCTURES = List.of("import.forms");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

    private final Optional<Workspace> workspace;
    private final SettingsLayers layers;

    private Settings(Optional<Workspace> workspace, SettingsLayers layers) {
        this.workspace = workspace;
        this.layers = layers;
    }

    /** Reads what is built in, which otherwise is read with the first settings. */
    public static void load() {
        SettingsLayers.builtIn("name");
    }

    /**
     * Reads the settings of a newsletter, or outside of one those of the user. What cannot be used of the user's own
     * file is passed over, for no newsletter depends on it.
     *
     * @param userFile the user's own file, which need not be there
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
        return settings;
    }

    /**
     * The settings as they would be with this text as the newsletter's file, or the user's.
     *
     * @param layer {@link SettingsLevel#FOLDER} or {@link SettingsLevel#USER}
     * @throws Problem as {@link #of} does for the newsletter's file
     */
    public static Settings ofText(SettingsLevel layer, Path file, String text) {
        SettingsLayers layers = new SettingsLayers();
        layers.overlay(layer, layer == SettingsLevel.FOLDER ? Workspace.SETTINGS : file.toString(), text);
        return new Settings(Optional.empty(), layers);
    }

    /** Lets an option of the command line have the last word. */
    public void override(String key, String text, String option) {
        layers.put(key, text, new SettingOrigin(SettingsLevel.OPTION, option, 0));
    }

    /** What was passed over of the user's own file, and why. */
    public List<Problem> ignoredSettings() {
        return layers.ignoredSettings();
    }

    /** All keys, in the order of the built-in file. */
    public List<String> keys() {
        return layers.keys();
    }

    /**
     * A key, if it is one.
     *
     * @throws Problem {@code usage.no-key} or {@code usage.nearest-key}
     */
    public String requireKey(String key) {
        if (layers.keys().contains(key)) {
            return key;
        }
        throw NameSuggestion.find(key, layers.keys())
                .map(nearest -> Problem.usage("usage.nearest-key", key, nearest))
                .orElseGet(() -> Problem.usage("usage.no-key", key));
    }

    /** What the value of a setting must be. */
    public SettingType kind(String key) {
        return STRUCTURES.contains(key)
                ? SettingType.STRUCTURE
                : SettingType.of(SettingsLayers.builtIn(key).node());
    }

    /** The names of the mappings and, at last, of the value, that a key leads through in a file. */
    public List<String> path(String key) {
        return SettingsLayers.builtIn(key).path();
    }

    /**
     * Reads a setting as what it must be.
     *
     * @throws Problem {@code settings.*} when it is not
     */
    public void check(String key) {
        switch (kind(key)) {
            case NUMBER -> number(key);
            case FLAG -> flag(key);
            case DURATION -> duration(key);
            case ADDRESS -> address(key);
            case LIST -> list(key);
            default -> value(key);
        }
    }

    /** The newsletter's folder. */
    public Workspace workspace() {
        return workspace.orElseThrow();
    }

    /** A setting that is text, empty when nothing is set. */
    public String text(String key) {
        return ((YamlNode.YamlScalar) value(key).node()).text().strip();
    }

    /** What history is to call the user, empty when nobody says. */
    public String userName() {
        return text("user.name");
    }

    /** A setting of which blanks at the ends are part. */
    public String untrimmed(String key) {
        return ((YamlNode.YamlScalar) value(key).node()).text();
    }

    /** Where a setting came from. */
    public SettingOrigin originOf(String key) {
        return value(key).origin();
    }

    /** Where a setting came from, in a word: {@code digest.yaml:3}. */
    public String origin(String key) {
        return originOf(key).toString();
    }

    /** A setting as it was written. */
    public YamlNode node(String key) {
        return value(key).node();
    }

    /**
     * A setting that is one of several words.
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
     * A setting that is a whole number of at least 0.
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
     * A setting that is {@code true} or {@code false}, in whichever letters: YAML takes {@code True} for the same.
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
     * A setting that is an address of the web.
     *
     * @throws Problem {@code settings.address}
     */
    public URI address(String key) {
        try {
            URI address = new URI(text(key));
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Problem.of("settings.address", origin(key), key, text(key)).causedBy(e);
        }
        throw Problem.of("settings.address", origin(key), key, text(key));
    }

    /**
     * A setting that is a length of time: {@code 3s}, {@code 500ms}, {@code 2m}.
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
            default -> Duration.ofSeconds(number);
        };
    }

    /** All texts under a key, by what comes after it: {@code labels} gives {@code title}, {@code authors}, …. */
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

    /** A setting that is a list of whatever its reader expects. */
    public List<YamlNode> nodes(String key) {
        return ((YamlNode.YamlSequence) value(key).node()).items();
    }

    /**
     * A setting that is a list of texts.
     *
     * @throws Problem {@code settings.wrong-kind} when an item is no text
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
