package dev.digest.workspace;

import dev.digest.format.YamlEdit;
import dev.digest.format.YamlNode;
import dev.digest.problem.Problem;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A settings file that is edited value by value: the newsletter's or the user's.
 *
 * @param layer {@link SettingsLevel#FOLDER} or {@link SettingsLevel#USER}
 */
public record SettingsFile(SettingsLevel layer, Path file) {
    /** Its content; empty while the file does not exist. */
    public String text() {
        return Files.exists(file) ? AtomicFile.read(file) : "";
    }

    /**
     * Runs a read-modify-write under a lock, so that no change of another process is lost.
     *
     * @throws Problem {@code file.unwritable}, and whatever {@code work} throws
     */
    public <T> T exclusively(Supplier<T> work) {
        Path lock = layer == SettingsLevel.FOLDER
                ? file.resolveSibling(Workspace.HIDDEN).resolve("settings.lock")
                : file.resolveSibling("." + file.getFileName() + ".lock");
        return new ProcessLock(lock).withLock(work);
    }

    /** The settings with this text as the file's content. */
    public Settings settings(String text) {
        return Settings.ofText(layer, file, text);
    }

    /** The place of a key in the file. */
    public Optional<SettingOrigin> origin(String key) {
        return Optional.of(settings(text()).originOf(key)).filter(origin -> origin.layer() == layer);
    }

    /**
     * The text with one setting changed and everything else kept.
     *
     * @param values one value, or for a list any number
     * @throws Problem {@code settings.*} when the value is invalid; {@code settings.by-hand} when the file cannot be
     *     edited automatically
     */
    public String withValue(String key, List<String> values) {
        return withValue(text(), key, values);
    }

    /** The same, starting from another text, so that several settings can be changed together. */
    public String withValue(String current, String key, List<String> values) {
        Settings before = settings(current);
        YamlEdit edit = YamlEdit.of(current);
        List<String> path = before.path(key);
        String text = before.kind(key) == SettingType.LIST
                ? edit.withValue(path, values)
                : edit.withValue(path, values.get(0));
        Settings after = reread(text, key, before);
        if (!valuesOf(after.node(key)).equals(values.stream().map(String::strip).toList())) {
            throw Problem.of("settings.by-hand", file, key);
        }
        after.check(key);
        return text;
    }

    /**
     * The text with an item appended to a list of structures.
     *
     * @param lines the item in YAML block style
     * @throws Problem {@code settings.by-hand} when the file cannot be edited automatically
     */
    public String withItem(String key, List<String> lines) {
        return withItem(text(), key, lines);
    }

    /** The same for a text that is still to be written. */
    public String withItem(String text, String key, List<String> lines) {
        Settings before = settings(text);
        int items = before.originOf(key).layer() == layer ? before.nodes(key).size() : 0;
        String changed = YamlEdit.of(text).withItem(before.path(key), lines);
        if (reread(changed, key, before).nodes(key).size() != items + 1) {
            throw Problem.of("settings.by-hand", file, key);
        }
        return changed;
    }

    /**
     * The text without a key.
     *
     * @throws Problem {@code settings.by-hand} when the file cannot be edited automatically
     */
    public String withoutKey(String key) {
        return withoutKey(text(), key);
    }

    /** The same, starting from another text. */
    public String withoutKey(String current, String key) {
        Settings before = settings(current);
        String text = YamlEdit.of(current).withoutEntry(before.path(key));
        Settings after = reread(text, key, before);
        if (after.originOf(key).layer() == layer) {
            throw Problem.of("settings.by-hand", file, key);
        }
        return text;
    }

    /** Verifies the edit by parsing the result: nothing but the key may differ. */
    private Settings reread(String text, String key, Settings before) {
        try {
            Settings after = settings(text);
            for (String other : before.keys()) {
                if (!other.equals(key)
                        && !before.node(other)
                                .content()
                                .equals(after.node(other).content())) {
                    throw Problem.of("settings.by-hand", file, key);
                }
            }
            return after;
        } catch (Problem problem) {
            throw Problem.of("settings.by-hand", file, key).causedBy(problem);
        }
    }

    private static List<String> valuesOf(YamlNode node) {
        return node instanceof YamlNode.YamlSequence items
                ? items.items().stream().map(SettingsFile::text).toList()
                : List.of(text(node));
    }

    private static String text(YamlNode node) {
        return node instanceof YamlNode.YamlScalar scalar ? scalar.text().strip() : "";
    }
}
