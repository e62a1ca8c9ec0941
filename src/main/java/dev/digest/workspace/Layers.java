package dev.digest.workspace;

import dev.digest.notation.Node;
import dev.digest.notation.Yaml;
import dev.digest.problem.Nearest;
import dev.digest.problem.Problem;
import dev.digest.workspace.Origin.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Values of settings, laid one over the other: what comes later counts. */
final class Layers {
    /** What the program brings. It has every key there is. */
    static final Map<String, Value> BUILT_IN = builtIn();

    private final Map<String, Value> values = new LinkedHashMap<>(BUILT_IN);
    private final List<Problem> passedOver = new ArrayList<>();

    /**
     * One value, text or list.
     *
     * @param path the names that lead to it in a file
     */
    record Value(Node node, Origin origin, List<String> path) {}

    private static Map<String, Value> builtIn() {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String file : List.of(Workspace.SETTINGS, Workspace.PERSONAL)) {
            values.putAll(flat(Layer.BUILT_IN, "built-in", Workspace.start(file)));
        }
        return Collections.unmodifiableMap(values);
    }

    /** What is built in for a key. */
    static Value builtIn(String key) {
        return Objects.requireNonNull(BUILT_IN.get(key), key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    Value value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    List<Problem> passedOver() {
        return List.copyOf(passedOver);
    }

    void put(String key, String text, Origin origin) {
        values.put(key, new Value(new Node.Scalar(text, 0), origin, value(key).path()));
    }

    /** Lays the newsletter's file over what is there. */
    void overlay(Path file) {
        if (Files.exists(file)) {
            overlay(Layer.FOLDER, Workspace.SETTINGS, SafeFile.read(file));
        }
    }

    /**
     * Lays a text over what is there.
     *
     * @throws Problem {@code settings.*}, {@code yaml.broken}
     */
    void overlay(Layer layer, String name, String text) {
        for (Map.Entry<String, Value> entry : flat(layer, name, text).entrySet()) {
            lay(entry.getKey(), entry.getValue());
        }
    }

    /** Lays as much of the user's file over what is there as can be used. */
    void overlayWhatFits(Path file, Consumer<String> check) {
        try {
            if (Files.exists(file)) {
                flat(Layer.USER, file.toString(), SafeFile.read(file))
                        .forEach((key, value) -> tryOut(key, value, check));
            }
        } catch (Problem problem) {
            passedOver.add(problem);
        }
    }

    private void tryOut(String key, Value value, Consumer<String> check) {
        Value before = values.get(key);
        try {
            lay(key, value);
            if (values.containsKey(key)) {
                check.accept(key);
            }
        } catch (Problem problem) {
            passedOver.add(problem);
            if (before != null) {
                values.put(key, before);
            }
        }
    }

    private void lay(String key, Value value) {
        if (isEmptyGroup(key, value.node())) {
            return;
        }
        Value known = values.get(key);
        if (known == null) {
            throw unknown(key, value.origin().toString());
        }
        if (known.node() instanceof Node.Items != value.node() instanceof Node.Items) {
            throw Problem.of("settings.wrong-kind", value.origin().toString(), key);
        }
        values.put(key, value);
    }

    /** Whether a key is that of a group of settings all of which were taken out or made remarks. */
    private boolean isEmptyGroup(String key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text().isBlank()) {
            for (String known : values.keySet()) {
                if (known.startsWith(key + ".")) {
                    return true;
                }
            }
        }
        return false;
    }

    private Problem unknown(String key, String origin) {
        TreeSet<String> known = new TreeSet<>(values.keySet());
        return Nearest.to(key, known)
                .map(nearest -> Problem.of("settings.nearest-key", origin, key, nearest))
                .orElseGet(() -> Problem.of("settings.unknown-key", origin, key, known));
    }

    private static Map<String, Value> flat(Layer layer, String name, String text) {
        Map<String, Value> values = new LinkedHashMap<>();
        flatten(Yaml.read(text, name, 0), List.of(), new Origin(layer, name, 0), values);
        return values;
    }

    private static void flatten(Node.Mapping mapping, List<String> above, Origin file, Map<String, Value> into) {
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            Node node = entry.getValue();
            List<String> path = new ArrayList<>(above);
            path.add(entry.getKey());
            if (node instanceof Node.Mapping inner) {
                flatten(inner, path, file, into);
            } else {
                into.put(
                        String.join(".", path),
                        new Value(node, new Origin(file.layer(), file.name(), node.line()), List.copyOf(path)));
            }
        }
    }
}
