package dev.digest.preview;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an issue. Each request checks whether an input changed, and only then renders again, so nothing
 * runs while no browser is open.
 */
public final class LivePreview {
    private final PreviewIssueSource source;
    private final Function<Problem, String> messageOf;
    private String revisionMark = "";
    private @Nullable PreviewSnapshot state;

    /** The issue to preview. */
    public interface PreviewIssueSource {
        /** Changes whenever an input of the issue changes. */
        String revisionMark();

        /**
         * Renders the issue.
         *
         * @throws Problem that prevents it
         */
        PreviewState build();
    }

    /** A rendered issue with its revision, by which the page knows whether it is current. */
    record PreviewSnapshot(String revision, PreviewState preview) {
        static PreviewSnapshot of(PreviewState shown) {
            String all = Json.text(shown.json()) + shown.page();
            return new PreviewSnapshot(ContentFingerprint.of(all), shown);
        }

        String json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("revision", revision);
            json.putAll(preview.json());
            return Json.text(json);
        }
    }

    /**
     * Renders the issue for the first time.
     *
     * @param words the text of a later problem
     * @throws Problem that prevents it
     */
    public static LivePreview of(PreviewIssueSource source, Function<Problem, String> words) {
        LivePreview live = new LivePreview(source, words);
        live.revisionMark = source.revisionMark();
        live.state = PreviewSnapshot.of(source.build());
        return live;
    }

    private LivePreview(PreviewIssueSource source, Function<Problem, String> words) {
        this.source = source;
        this.messageOf = words;
    }

    /** The issue, rendered again if necessary. If that fails, the previous state with the problem added. */
    synchronized PreviewSnapshot current() {
        PreviewSnapshot shown = Objects.requireNonNull(state, "made at first");
        String now = source.revisionMark();
        if (!now.equals(revisionMark)) {
            revisionMark = now;
            shown = PreviewSnapshot.of(rebuild(shown.preview()));
            state = shown;
        }
        return shown;
    }

    private PreviewState rebuild(PreviewState before) {
        try {
            return source.build();
        } catch (Problem problem) {
            return before.withProblem(messageOf.apply(problem));
        } catch (RuntimeException e) {
            return before.withProblem(
                    messageOf.apply(Problem.of("internal", e.toString()).causedBy(e)));
        }
    }
}
