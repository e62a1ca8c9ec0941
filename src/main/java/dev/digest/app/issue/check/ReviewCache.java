package dev.digest.app.issue.check;

import dev.digest.ai.ModelRemark;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's remarks on lines that were reviewed before, by a key of the line's text, so that only changed lines are
 * asked about again. It holds the lines used last; an unreadable file is empty.
 */
final class ReviewCache {
    /** About ten years of a weekly. */
    private static final int MOST_LINES = 20_000;

    private static final long LARGEST = 16L << 20;

    private final Path file;
    private final LinkedHashMap<String, List<ModelRemark>> lines = new LinkedHashMap<>(16, 0.75f, true);
    private boolean isChanged;

    ReviewCache(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)
                    && Files.size(file) <= LARGEST
                    && Json.read(AtomicFile.read(file)) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> lines.put(String.valueOf(key), remarks(value)));
            }
        } catch (Problem | IOException e) {
            lines.clear();
        }
    }

    private static List<ModelRemark> remarks(Object value) {
        List<ModelRemark> remarks = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> ModelRemark.from(item).ifPresent(remarks::add));
        }
        return remarks;
    }

    Optional<List<ModelRemark>> find(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    void keep(String key, List<ModelRemark> remarks) {
        lines.put(key, List.copyOf(remarks));
        isChanged = true;
    }

    /** Writes the file if there is something new. Errors are ignored: the file only saves time and money. */
    void save() {
        if (!isChanged) {
            return;
        }
        while (lines.size() > MOST_LINES) {
            lines.remove(lines.keySet().iterator().next());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        lines.forEach((key, remarks) ->
                json.put(key, remarks.stream().map(ModelRemark::toMap).toList()));
        try {
            AtomicFile.write(file, Json.text(json) + "\n");
            isChanged = false;
        } catch (Problem problem) {
            // The next review asks again.
        }
    }
}
