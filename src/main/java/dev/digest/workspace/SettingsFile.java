package dev.digest.workspace;

import dev.digest.notation.Node;
import dev.digest.notation.YamlEdit;
import dev.digest.problem.Problem;
import dev.digest.workspace.Origin.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of settings that is changed value by value: the newsletter's or the user's.
 *
 * @param layer {@link Layer#FOLDER} or {@link Layer#USER}
 */
public record SettingsFile(Layer layer, Path file) {
    /** What it holds; nothing while it is not there. */
    public String text() {
        return Files.exists(file) ? SafeFile.read(file) : "";
    }

    /**
     * Reads, changes and writes it while nobody else does, so that no change of another process is lost.
     *
     * @throws Problem {@code file.unwritable}, and what the work throws
     */
    public <T> T atOnce(Supplier<T> work) {
        Path lock = layer == Layer.FOLDER
                ? file.resolveSibling(Workspace.HIDDEN).resolve("settings.lock")
                : file.resolveSibling("." + file.getFileName() + ".lock");
        return new Turns(lock).take(work);
    }

    /** The settings as they would be with this text. */
    public Settings settings(String text) {
        return Settings.ofText(layer, file, text);
    }

    /** Where a key stands in the file. */
    public Optional<Origin> origin(String key) {
        return Optional.of(settings(text()).place(key)).filter(origin -> origin.layer() == layer);
    }

    /**
     * The text with a value changed, and nothing else.
     *
     * @param values one, or for a list any number
     * @throws Problem {@code settings.*} when the value is not what it must be; {@code settings.by-hand} when the file
     *     is written in a way that only its author can change
     */
    public String with(String key, List<String> values) {
        Settings before = settings(text());
        YamlEdit edit = YamlEdit.of(text());
        List<String> path = before.path(key);
        String text = before.kind(key) == Kind.LIST ? edit.with(path, values) : edit.with(path, values.get(0));
        Settings after = reread(text, key, before);
        if (!plain(after.node(key)).equals(values.stream().map(String::strip).toList())) {
            throw Problem.of("settings.by-hand", file, key);
        }
        after.check(key);
        return text;
    }

    /**
     * The text without a key.
     *
     * @throws Problem {@code settings.by-hand}
     */
    public String without(String key) {
        Settings before = settings(text());
        String text = YamlEdit.of(text()).without(before.path(key));
        Settings after = reread(text, key, before);
        if (after.place(key).layer() == layer) {
            throw Problem.of("settings.by-hand", file, key);
        }
        return text;
    }

    /** Nothing but the key may be different: who writes into files of others looks at what came of it. */
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
            throw Problem.of("settings.by-hand", file, key).because(problem);
        }
    }

    private static List<String> plain(Node node) {
        return node instanceof Node.Items items
                ? items.items().stream().map(SettingsFile::text).toList()
                : List.of(text(node));
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    }
}
