package dev.digest.preview;

import dev.digest.notation.Fingerprint;
import dev.digest.notation.Json;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is now. Each question looks whether anything changed that it is made from; only then is it made again.
 * So nothing runs while nobody looks.
 */
public final class Live {
    private final Source source;
    private final Function<Problem, String> words;
    private String mark = "";
    private @Nullable State state;

    /** Where an issue comes from. */
    public interface Source {
        /** Changes whenever something changes that the issue is made from. */
        String mark();

        /**
         * Makes it.
         *
         * @throws Problem that keeps it from being made
         */
        Shown make();
    }

    /** What is shown, and by what the page knows whether it is what it has. */
    record State(String revision, Shown shown) {
        static State of(Shown shown) {
            String all = Json.text(shown.json()) + shown.page();
            return new State(Fingerprint.of(all), shown);
        }

        String json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("revision", revision);
            json.putAll(shown.json());
            return Json.text(json);
        }
    }

    /**
     * Makes the issue for the first time.
     *
     * @param words what is said of a problem that comes up later
     * @throws Problem that keeps it from being made
     */
    public static Live of(Source source, Function<Problem, String> words) {
        Live live = new Live(source, words);
        live.mark = source.mark();
        live.state = State.of(source.make());
        return live;
    }

    private Live(Source source, Function<Problem, String> words) {
        this.source = source;
        this.words = words;
    }

    /** The issue, made again if need be. When that fails it stays as it was, with what is wrong beside it. */
    synchronized State now() {
        State shown = Objects.requireNonNull(state, "made at first");
        String now = source.mark();
        if (!now.equals(mark)) {
            mark = now;
            shown = State.of(again(shown.shown()));
            state = shown;
        }
        return shown;
    }

    private Shown again(Shown before) {
        try {
            return source.make();
        } catch (Problem problem) {
            return before.troubled(words.apply(problem));
        } catch (RuntimeException e) {
            return before.troubled(
                    words.apply(Problem.of("internal", e.toString()).because(e)));
        }
    }
}
