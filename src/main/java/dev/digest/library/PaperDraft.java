package dev.digest.library;

import dev.digest.curation.CurationField;
import dev.digest.format.ContentFingerprint;
import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of a paper's curation, proposed by a language model or from the paper's page. It takes effect only after an
 * editor's review.
 *
 * @param review empty until an editor has reviewed it
 */
public record PaperDraft(
        PaperId paper,
        Origin origin,
        Map<CurationField, String> words,
        List<DraftFinding> findings,
        Optional<DraftReview> review) {
    /**
     * How it was generated.
     *
     * @param madeAt in UTC as ISO 8601
     * @param host the model's host; empty for a local command
     * @param promptSum the fingerprint of the prompt
     * @param sourceSum the fingerprint of the source text
     */
    public record Origin(
            String madeAt, String who, String model, String host, String promptSum, String sourceSum, Tokens tokens) {}

    /** Token usage; 0 when unknown. */
    public record Tokens(int in, int out) {
        /** Unknown usage. */
        public static final Tokens NONE = new Tokens(0, 0);

        /** The sum. */
        public Tokens plus(Tokens other) {
            return new Tokens(in + other.in, out + other.out);
        }
    }

    /**
     * A finding in a draft, for the editor.
     *
     * @param field the field's name in sheets
     * @param key the message key
     * @param details the values for the message's placeholders
     */
    public record DraftFinding(String field, String key, List<String> details) {
        public DraftFinding {
            details = List.copyOf(details);
        }
    }

    /**
     * The result of a review.
     *
     * @param at in UTC as ISO 8601
     * @param changed how much of the draft's text the editor changed, in percent
     */
    public record DraftReview(String at, String who, ReviewOutcome verdict, int changed) {}

    /** The outcome of a review. */
    public enum ReviewOutcome {
        /** Accepted unchanged. */
        TAKEN,
        /** Accepted with changes. */
        CHANGED,
        /** Rejected. */
        REFUSED
    }

    public PaperDraft {
        EnumMap<CurationField, String> copy = new EnumMap<>(CurationField.class);
        copy.putAll(words);
        words = Collections.unmodifiableMap(copy);
        findings = List.copyOf(findings);
    }

    /**
     * Its id in the library, derived from its content and time. The gist comes last, as in ids made before it was a
     * field.
     */
    public String id() {
        EnumMap<CurationField, String> others = new EnumMap<>(CurationField.class);
        others.putAll(words);
        String gist = others.remove(CurationField.GIST);
        String text = paper.canonical() + "\n" + origin + "\n" + others + "\n" + (gist == null ? "" : gist);
        return ContentFingerprint.of(text).substring(0, 16);
    }

    /** Whether it has not been reviewed. */
    public boolean isWaiting() {
        return review.isEmpty();
    }

    /** The findings in one field. */
    public List<DraftFinding> about(CurationField field) {
        return findings.stream().filter(one -> one.field().equals(field.key())).toList();
    }

    /** This draft with a review. */
    public PaperDraft reviewed(DraftReview made) {
        return new PaperDraft(paper, origin, words, findings, Optional.of(made));
    }
}
