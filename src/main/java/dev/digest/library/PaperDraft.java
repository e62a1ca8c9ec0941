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
 * What a language model, or a look into the paper's page, proposes to say of a paper. It never becomes what the editors
 * say without somebody having seen it.
 *
 * @param gist one sentence, which is not printed
 * @param review empty until an editor has looked at it
 */
public record PaperDraft(
        PaperId paper,
        Origin origin,
        Map<CurationField, String> words,
        String gist,
        List<DraftFinding> findings,
        Optional<DraftReview> review) {
    /**
     * How it was made.
     *
     * @param madeAt in UTC as ISO 8601
     * @param host where the model was asked; empty for a command on the editor's machine
     * @param promptSum the fingerprint of what it was asked
     * @param sourceSum the fingerprint of the source that it was given
     */
    public record Origin(
            String madeAt, String who, String model, String host, String promptSum, String sourceSum, Tokens tokens) {}

    /** What it cost; 0 where nobody says. */
    public record Tokens(int in, int out) {
        /** Nothing known. */
        public static final Tokens NONE = new Tokens(0, 0);
    }

    /**
     * Something about the draft that an editor should look at.
     *
     * @param field the field's name in sheets
     * @param key the key of its message
     * @param details what the message speaks of
     */
    public record DraftFinding(String field, String key, List<String> details) {
        /** Copies the list. */
        public DraftFinding {
            details = List.copyOf(details);
        }
    }

    /**
     * What an editor made of it.
     *
     * @param at in UTC as ISO 8601
     * @param changed how much of the draft's text is not in the editor's, in percent
     */
    public record DraftReview(String at, String who, ReviewOutcome verdict, int changed) {}

    /** What became of a draft. */
    public enum ReviewOutcome {
        /** Taken as it was. */
        TAKEN,
        /** Taken and changed. */
        CHANGED,
        /** Not taken. */
        REFUSED
    }

    /** Copies what could change. */
    public PaperDraft {
        EnumMap<CurationField, String> copy = new EnumMap<>(CurationField.class);
        copy.putAll(words);
        words = Collections.unmodifiableMap(copy);
        findings = List.copyOf(findings);
    }

    /** Its name in the library, which follows from what it is and from when it was made. */
    public String id() {
        return ContentFingerprint.of(paper.canonical() + "\n" + origin + "\n" + words + "\n" + gist)
                .substring(0, 16);
    }

    /** Whether nobody has looked at it. */
    public boolean isWaiting() {
        return review.isEmpty();
    }

    /** The findings about one field. */
    public List<DraftFinding> about(CurationField field) {
        return findings.stream().filter(one -> one.field().equals(field.key())).toList();
    }

    /** The same after somebody looked at it. */
    public PaperDraft reviewed(DraftReview made) {
        return new PaperDraft(paper, origin, words, gist, findings, Optional.of(made));
    }
}
