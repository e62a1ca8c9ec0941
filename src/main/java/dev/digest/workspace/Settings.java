package dev.digest.workspace;

import dev.digest.notation.Node;
import dev.digest.notation.Yaml;
import dev.digest.problem.Nearest;
import dev.digest.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings by dotted key ({@code arxiv.interval}), each with where it came from. The environment is over the
 * newsletter's {@code digest.yaml}, that over the user's own file, that over the built-in {@code digest.yaml}, which
 * has every key there is.
 */
public final class Settings {
    /** What each variable of the environment sets. */
    private static final Map<String, String> VARIABLES = Map.of(
            "DIGEST_ARXIV_API", "arxiv.api",
            "DIGEST_ARXIV_SITE", "arxiv.site",
            "DIGEST_ARXIV_INTERVAL", "arxiv.interval",
            "DIGEST_ACL_SITE", "acl.site",
            "DIGEST_ALLOW_PRIVATE", "fetch.allow-private-addresses",
            "DIGEST_USER", "user.name");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

    private final Workspace workspace;
    private final Map<String, Value> values;

    /** One value, text or list, and its origin: {@code digest.yaml:3}, {@code DIGEST_ARXIV_API}. */
    private record Value(Node node, String origin) {}

    private Settings(Workspace workspace, Map<String, Value> values) {
        this.workspace = workspace;
        this.values = values;
    }

    /**
     * Reads the settings of a newsletter.
     *
     * @param userFile the user's own file, which need not be there
     * @throws Problem {@code settings.unknown-key}, {@code settings.wrong-kind} or {@code yaml.broken}, with file and
     *     line
     */
    public static Settings of(Workspace workspace, Path userFile, Map<String, String> environment) {
        Map<String, Value> values = new LinkedHashMap<>();
        flatten(Yaml.read(Workspace.start(Workspace.SETTINGS), "built-in", 0), "", "built-in", values);
        Settings settings = new Settings(workspace, values);
        settings.overlay(userFile, userFile.toString());
        settings.overlay(workspace.settings(), Workspace.SETTINGS);
        VARIABLES.forEach((variable, key) -> {
            String text = environment.getOrDefault(variable, "");
            if (!text.isBlank()) {
                values.put(key, new Value(new Node.Scalar(text.strip(), 0), variable));
            }
        });
        return settings;
    }

    private void overlay(Path file, String name) {
        if (!Files.exists(file)) {
            return;
        }
        Map<String, Value> found = new LinkedHashMap<>();
        flatten(Yaml.read(SafeFile.read(file), name, 0), "", name, found);
        found.entrySet()
                .removeIf(entry -> isEmptyGroup(entry.getKey(), entry.getValue().node()));
        found.forEach((key, value) -> {
            Value known = values.get(key);
            if (known == null) {
                throw unknown(key, value.origin());
            }
            boolean sameKind = known.node() instanceof Node.Items == value.node() instanceof Node.Items;
            if (!sameKind) {
                throw Problem.of("settings.wrong-kind", value.origin(), key);
            }
            values.put(key, value);
        });
    }

    /** Whether a key is that of a group of settings all of which were taken out or made remarks. */
    private boolean isEmptyGroup(String key, Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.text().isBlank()
                && values.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private Problem unknown(String key, String origin) {
        TreeSet<String> known = new TreeSet<>(values.keySet());
        return Nearest.to(key, known)
                .map(nearest -> Problem.of("settings.nearest-key", origin, key, nearest))
                .orElseGet(() -> Problem.of("settings.unknown-key", origin, key, String.join(", ", known)));
    }

    private static void flatten(Node.Mapping mapping, String prefix, String name, Map<String, Value> into) {
        mapping.entries().forEach((key, node) -> {
            if (node instanceof Node.Mapping inner) {
                flatten(inner, prefix + key + ".", name, into);
            } else {
                into.put(prefix + key, new Value(node, name + ":" + node.line()));
            }
        });
    }

    /** The newsletter's folder. */
    public Workspace workspace() {
        return workspace;
    }

    /** A setting that is text, empty when nothing is set. */
    public String text(String key) {
        return ((Node.Scalar) value(key).node()).text().strip();
    }

    /** What history is to call the user, empty when nobody says. */
    public String userName() {
        return text("user.name");
    }

    /** A setting of which blanks at the ends are part. */
    public String untrimmed(String key) {
        return ((Node.Scalar) value(key).node()).text();
    }

    /** Where a setting came from. */
    public String origin(String key) {
        return value(key).origin();
    }

    /**
     * A setting that is a whole number of at least 0.
     *
     * @throws Problem {@code settings.number}
     */
    public int number(String key) {
        String text = text(key);
        if (!text.matches("\\d{1,9}")) {
            throw Problem.of("settings.number", origin(key), key, text);
        }
        return Integer.parseInt(text);
    }

    /**
     * A setting that is {@code true} or {@code false}.
     *
     * @throws Problem {@code settings.flag}
     */
    public boolean flag(String key) {
        String text = text(key);
        if (!List.of("true", "false").contains(text)) {
            throw Problem.of("settings.flag", origin(key), key, text);
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
            throw Problem.of("settings.address", origin(key), key, text(key)).because(e);
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
        values.keySet().stream()
                .filter(name -> name.startsWith(key + "."))
                .forEach(name -> texts.put(name.substring(key.length() + 1), text(name)));
        return texts;
    }

    /** A setting that is a list of whatever its reader expects. */
    public List<Node> nodes(String key) {
        return ((Node.Items) value(key).node()).items();
    }

    /**
     * A setting that is a list of texts.
     *
     * @throws Problem {@code settings.wrong-kind} when an item is no text
     */
    public List<String> list(String key) {
        Value value = value(key);
        return ((Node.Items) value.node())
                .items().stream()
                        .map(item -> {
                            if (item instanceof Node.Scalar scalar) {
                                return scalar.text().strip();
                            }
                            throw Problem.of("settings.wrong-kind", value.origin(), key);
                        })
                        .toList();
    }

    private Value value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
