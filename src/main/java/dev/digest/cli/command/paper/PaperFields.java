package dev.digest.cli.command.paper;

import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.view.PaperJson;
import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of papers a list in JSON has: those that {@code --fields} names, in its order; without it all but the
 * abstract, which {@code --full} adds.
 */
record PaperFields(Optional<List<String>> named, boolean full) {
    private static final String ABSTRACT = "abstract";

    /**
     * The fields that the options ask for.
     *
     * @throws Problem {@code usage.no-field}, {@code usage.nearest-field}
     */
    static PaperFields of(CommandOptions options) {
        Optional<List<String>> named =
                options.value("--fields").map(text -> List.of(text.strip().split("\\s*[,，]\\s*", -1)));
        for (String name : named.orElse(List.of())) {
            requireField(name);
        }
        return new PaperFields(named, options.has("--full"));
    }

    private static void requireField(String name) {
        List<String> known = PaperJson.fieldNames();
        if (!known.contains(name)) {
            throw NameSuggestion.find(name, known)
                    .map(nearest -> Problem.usage("usage.nearest-field", name, nearest))
                    .orElseGet(() -> Problem.usage("usage.no-field", name, known));
        }
    }

    /** The paper's JSON with these fields only. */
    Map<String, @Nullable Object> select(Map<String, @Nullable Object> paper) {
        if (named.isEmpty()) {
            if (!full) {
                paper.remove(ABSTRACT);
            }
            return paper;
        }
        Map<String, @Nullable Object> selected = new LinkedHashMap<>();
        for (String name : named.get()) {
            selected.put(name, paper.get(name));
        }
        return selected;
    }
}
