package dev.digest.workspace;

import dev.digest.format.NameSuggestion;
import dev.digest.format.YamlNode;
import dev.digest.format.YamlReader;
import dev.digest.problem.Problem;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Layered settings: later layers override earlier ones. */
final class SettingsLayers {
    /** Ends the key of a command that prints a secret. */
    static final String COMMAND = "-command";

    private static final Pattern SECRET_NAME = Pattern.compile("(?i)(?:key|password|passwd|secret|token)$");

    /** The built-in settings, which define all keys. */
    static final Map<String, SettingValue> BUILT_IN = builtIn();

    /** Groups whose members the user names, each a text. */
    private static final List<String> FREELY_NAMED = List.of("alias");

    private final Map<String, SettingValue> values = new LinkedHashMap<>(BUILT_IN);
    private final List<Problem> ignored = new ArrayList<>();
    /** The language whose defaults are among the values. */
    private String followed = ReaderTexts.LANGUAGES.get(0);

    /**
     * A value, text or list.
     *
     * @param path the names that lead to it in a file
     */
    record SettingValue(YamlNode node, SettingOrigin origin, List<String> path) {}

    private static Map<String, SettingValue> builtIn() {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (String file : List.of(Workspace.SETTINGS, Workspace.PERSONAL)) {
            values.putAll(readFlattened(SettingsLevel.BUILT_IN, "built-in", Workspace.starterFile(file)));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The built-in value of a key; empty for one that the user named. */
    static SettingValue builtIn(String key) {
        return isFreelyNamed(key) ? unset(key) : Objects.requireNonNull(BUILT_IN.get(key), key);
    }

    /** Whether a key belongs to a group whose members the user names: {@code alias.week}. */
    static boolean isFreelyNamed(String key) {
        for (String group : FREELY_NAMED) {
            if (key.startsWith(group + ".") && key.length() > group.length() + 1) {
                return true;
            }
        }
        return false;
    }

    private static SettingValue unset(String key) {
        return new SettingValue(
                new YamlNode.YamlScalar("", 0),
                new SettingOrigin(SettingsLevel.BUILT_IN, "built-in", 0),
                List.of(key.split("\\.", 2)));
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    SettingValue value(String key) {
        SettingValue value = values.get(key);
        return value == null && isFreelyNamed(key) ? unset(key) : Objects.requireNonNull(value, key);
    }

    List<Problem> ignoredSettings() {
        return List.copyOf(ignored);
    }

    void put(String key, String text, SettingOrigin origin) {
        values.put(
                key,
                new SettingValue(
                        new YamlNode.YamlScalar(text, 0), origin, value(key).path()));
    }

    /** The same with a list. */
    void putList(String key, List<String> items, SettingOrigin origin) {
        List<YamlNode> nodes = new ArrayList<>();
        for (String item : items) {
            nodes.add(new YamlNode.YamlScalar(item.strip(), 0));
        }
        values.put(
                key,
                new SettingValue(
                        new YamlNode.YamlSequence(nodes, 0), origin, value(key).path()));
    }

    /** Adds the newsletter's file as a layer. */
    void overlay(Path file) {
        if (Files.exists(file)) {
            overlay(SettingsLevel.FOLDER, Workspace.SETTINGS, AtomicFile.read(file));
        }
    }

    /**
     * Adds a text as a layer.
     *
     * @throws Problem {@code settings.*}, {@code yaml.broken}
     */
    void overlay(SettingsLevel layer, String name, String text) {
        for (Map.Entry<String, SettingValue> entry :
                readFlattened(layer, name, text).entrySet()) {
            override(entry.getKey(), entry.getValue());
        }
    }

    /** Adds the valid settings of the user's file as a layer. */
    void overlayValid(Path file, Consumer<String> check) {
        try {
            if (Files.exists(file)) {
                readFlattened(SettingsLevel.USER, file.toString(), AtomicFile.read(file))
                        .forEach((key, value) -> tryOut(key, value, check));
            }
        } catch (Problem problem) {
            ignored.add(problem);
        }
    }

    private void tryOut(String key, SettingValue value, Consumer<String> check) {
        SettingValue before = values.get(key);
        try {
            override(key, value);
            if (values.containsKey(key)) {
                check.accept(key);
            }
        } catch (Problem problem) {
            ignored.add(problem);
            if (before != null) {
                values.put(key, before);
            }
        }
    }

    private void override(String key, SettingValue value) {
        if (isEmptyGroup(key, value.node())) {
            return;
        }
        SettingValue known = isFreelyNamed(key) ? value(key) : values.get(key);
        if (known == null) {
            throw unknownKey(key, value.origin().toString());
        }
        if (known.node() instanceof YamlNode.YamlSequence != value.node() instanceof YamlNode.YamlSequence) {
            throw Problem.of("settings.wrong-kind", value.origin().toString(), key);
        }
        values.put(key, value);
    }

    /** Whether a key is a group of settings whose members are all removed or commented out. */
    private boolean isEmptyGroup(String key, YamlNode node) {
        if (node instanceof YamlNode.YamlScalar scalar && scalar.text().isBlank() && !values.containsKey(key)) {
            if (FREELY_NAMED.contains(key)) {
                return true;
            }
            for (String known : values.keySet()) {
                if (known.startsWith(key + ".")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives what nobody has set the defaults of the newsletter's language. */
    void followLanguage() {
        String language = value(ReaderTexts.KEY).node() instanceof YamlNode.YamlScalar scalar
                ? scalar.text().strip()
                : "";
        if (language.equals(followed) || !ReaderTexts.LANGUAGES.contains(language)) {
            return;
        }
        followed = language;
        Map<String, SettingValue> defaults =
                readFlattened(SettingsLevel.BUILT_IN, "built-in", Workspace.starterFile(Workspace.SETTINGS, language));
        for (Map.Entry<String, SettingValue> entry : defaults.entrySet()) {
            if (value(entry.getKey()).origin().layer() == SettingsLevel.BUILT_IN) {
                values.put(entry.getKey(), entry.getValue());
            }
        }
    }

    /**
     * The secret that an unknown key stands for. A secret has no key of its own, but one for the command that prints
     * it: {@code ai.key} has {@code ai.key-command}. Other names of secrets, such as {@code ai.api-key}, are taken for
     * the one of their group.
     */
    Optional<String> secret(String key) {
        if (values.containsKey(key + COMMAND)) {
            return Optional.of(key);
        }
        String group = key.substring(0, key.lastIndexOf('.') + 1);
        if (!group.isEmpty() && SECRET_NAME.matcher(key).find()) {
            for (String known : values.keySet()) {
                boolean isOfGroup = known.startsWith(group) && known.indexOf('.', group.length()) < 0;
                if (isOfGroup && known.endsWith(COMMAND)) {
                    return Optional.of(known.substring(0, known.length() - COMMAND.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The environment variable of a secret. */
    static String variable(String key) {
        if (key.equals("library.password")) {
            // As all clients of such a server name it.
            return "PGPASSWORD";
        }
        return "DIGEST_" + key.replaceFirst("^send[.]", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private Problem unknownKey(String key, String origin) {
        Optional<String> secret = secret(key);
        if (secret.isPresent()) {
            String name = secret.get();
            return Problem.of("settings.secret", origin, key, variable(name), name + COMMAND);
        }
        TreeSet<String> known = new TreeSet<>(values.keySet());
        return NameSuggestion.find(key, known)
                .map(nearest -> Problem.of("settings.nearest-key", origin, key, nearest))
                .orElseGet(() -> Problem.of("settings.unknown-key", origin, key, known));
    }

    private static Map<String, SettingValue> readFlattened(SettingsLevel layer, String name, String text) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        flatten(YamlReader.read(text, name, 0), List.of(), new SettingOrigin(layer, name, 0), values);
        return values;
    }

    private static void flatten(
            YamlNode.YamlMapping mapping, List<String> above, SettingOrigin file, Map<String, SettingValue> into) {
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            YamlNode node = entry.getValue();
            List<String> path = new ArrayList<>(above);
            path.add(entry.getKey());
            if (node instanceof YamlNode.YamlMapping inner) {
                flatten(inner, path, file, into);
            } else {
                into.put(
                        String.join(".", path),
                        new SettingValue(
                                node, new SettingOrigin(file.layer(), file.name(), node.line()), List.copyOf(path)));
            }
        }
    }
}
