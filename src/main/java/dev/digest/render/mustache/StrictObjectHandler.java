package dev.digest.render.mustache;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.SimpleObjectHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks names up in maps, the innermost first, and refuses a name that none of them has: it would print as nothing. */
final class StrictObjectHandler extends SimpleObjectHandler {
    static final class UnknownNameException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String location;
        private final String name;
        private final String known;

        UnknownNameException(String place, String name, String known) {
            super(place + ": " + name);
            this.location = place;
            this.name = name;
            this.known = known;
        }

        String location() {
            return location;
        }

        String name() {
            return name;
        }

        String knownNames() {
            return known;
        }
    }

    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
        return scopes -> value(name, context, scopes);
    }

    static String locationOf(TemplateContext context) {
        return context.file() + ":" + context.line();
    }

    private static @Nullable Object value(String name, TemplateContext context, List<Object> scopes) {
        String[] path = name.split("\\.", -1);
        Map<?, ?> holder = holder(path[0], scopes);
        Object value = holder == null ? null : holder.get(path[0]);
        for (int i = 1; i < path.length && holder != null; i++) {
            holder = value instanceof Map<?, ?> inner && inner.containsKey(path[i]) ? inner : null;
            value = holder == null ? null : holder.get(path[i]);
        }
        if (holder == null) {
            throw new UnknownNameException(locationOf(context), name, knownNames(scopes));
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static @Nullable Map<?, ?> holder(String name, List<Object> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i) instanceof Map<?, ?> map && map.containsKey(name)) {
                return map;
            }
        }
        return null;
    }

    private static String knownNames(List<Object> scopes) {
        TreeSet<String> names = new TreeSet<>();
        for (Object scope : scopes) {
            if (scope instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> names.add(String.valueOf(key)));
            }
        }
        return String.join(", ", names);
    }
}
