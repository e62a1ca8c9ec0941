package dev.digest.ai;

import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores in a file which parameters each server and model accepted, so that the next command need not try again. */
public final class ParameterMemory {
    private static final String HOSTS = "hosts";
    private final Path file;
    private final Map<String, @Nullable Object> known = new LinkedHashMap<>();

    /** A memory in a file, which need not exist; an unreadable one is empty. */
    public ParameterMemory(Path file) {
        this.file = file;
        try {
            if (Files.exists(file) && Json.read(AtomicFile.read(file)) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> known.put(String.valueOf(key), value));
            }
        } catch (Problem problem) {
            known.clear();
        }
    }

    synchronized Optional<Parameters> find(String server) {
        return Parameters.from(known.get(server));
    }

    synchronized void keep(String server, Parameters parameters) {
        if (!find(server).equals(Optional.of(parameters))) {
            known.put(server, parameters.toMap());
            write();
        }
    }

    /** Whether a host is new; it is then stored. */
    public synchronized boolean isNew(String host) {
        String key = HOSTS + " " + host;
        if (known.containsKey(key)) {
            return false;
        }
        known.put(key, true);
        write();
        return true;
    }

    /** Errors are ignored: the file only saves time. */
    private void write() {
        try {
            AtomicFile.write(file, Json.text(known) + "\n");
        } catch (Problem problem) {
            // The next command tries again.
        }
    }
}
