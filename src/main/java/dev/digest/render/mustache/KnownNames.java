package dev.digest.render.mustache;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache.VariableFetcher;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks names up in maps only, and records the available names when one is not found. */
final class KnownNames extends BasicCollector {
    /** The maps that lack a name, until one is found that has it. */
    private final Map<String, List<Map<?, ?>>> others = new HashMap<>();

    /** Forgets what was not found, before another text is rendered. */
    void clear() {
        others.clear();
    }

    /** The names that were available where this one was not found. */
    String besides(String name) {
        TreeSet<String> available = new TreeSet<>();
        for (Map<?, ?> map : others.getOrDefault(name, List.of())) {
            map.keySet().forEach(key -> available.add(String.valueOf(key)));
        }
        return String.join(", ", available);
    }

    @Override
    public @Nullable VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map<?, ?> ? this::value : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }

    /** Mustache asks each enclosing map, innermost first, until one has the name. */
    private @Nullable Object value(Object context, String name) {
        Map<?, ?> map = (Map<?, ?>) context;
        if (map.containsKey(name)) {
            others.remove(name);
            @Nullable Object value = map.get(name);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        }
        others.computeIfAbsent(name, one -> new ArrayList<>()).add(map);
        if (name.replace(".", "").isEmpty()) {
            throw new IllegalArgumentException("no name: " + name);
        }
        return Template.NO_FETCHER_FOUND;
    }
}
