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
 * An issue as it is now. Each question looks whether anything changed that it is made from; only then is it made again.
 * So nothing runs while nobody looks.
 */
public final class LivePreview {
    private final PreviewIssueSource source;
    private final Function<Problem, String> messageOf;
    private String revisionMark = "";
    private @Nullable PreviewSnapshot state;

    /** Where an issue comes from. */
    public interface PreviewIssueSource {
        /** Changes whenever something changes that the issue is made from. */
        String revisionMark();

        /**
         * Makes it.
         *
         * @throws Problem that keeps it from being made
         */
        PreviewState build();
    }

    /** What is shown, and by what the page knows whether it is what it has. */
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
     * Makes the issue for the first time.
     *
     * @param words what is said of a problem that comes up later
     * @throws Problem that keeps it from being made
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

    /** The issue, made again if need be. When that fails it stays as it was, with what is wrong beside it. */
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
