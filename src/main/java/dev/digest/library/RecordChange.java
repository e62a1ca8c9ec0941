package dev.digest.library;

import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.Sending.SendState;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The change of one record of a library, or of a file of the newsletter. */
public sealed interface RecordChange {
    /** What was changed in the record. */
    Difference difference();

    /** The same record with another change. */
    RecordChange with(Difference other);

    /** The name of this type of record in JSON. */
    String recordName();

    /** What tells the record from others of its type: a paper's id, an issue's number and a position, a path, …. */
    List<Object> key();

    /** The paper concerned. */
    default Optional<PaperId> paper() {
        return Optional.empty();
    }

    /** The issue concerned. */
    default OptionalInt issue() {
        return OptionalInt.empty();
    }

    /** The kind of change. */
    default RecordChangeKind kind() {
        return difference().kind();
    }

    /** The change that undoes this one. */
    default RecordChange inverse() {
        return with(difference().inverse());
    }

    /** The kind of change. Its sign is stored in the library. */
    enum RecordChangeKind {
        /** Created. */
        CREATED("+"),
        /** Values updated. */
        UPDATED("~"),
        /** Deleted. */
        DELETED("-"),
        /** Existed when the history began. */
        BASELINE("="),
        /** Kept without being applied: a conflicting edit. */
        CONFLICTING("?");

        private final String sign;

        RecordChangeKind(String sign) {
            this.sign = sign;
        }

        /** One character. */
        public String sign() {
            return sign;
        }

        /** The kind with this sign. */
        public static Optional<RecordChangeKind> of(String sign) {
            return Arrays.stream(values())
                    .filter(kind -> kind.sign.equals(sign))
                    .findFirst();
        }
    }

    /**
     * The values of a record before and after a change, by their names in archives and JSON: {@code titleZh},
     * {@code publishedAt}, ….
     *
     * @param before the old values, null where there was none; empty for a created record
     * @param after the new values; empty for a deleted record and for one created from a source
     */
    record Difference(
            RecordChangeKind kind, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        /** Values that the library sets by itself, which no editor wrote and no source states. */
        private static final Set<String> BOOKKEEPING = Set.of(
                "id",
                "paperId",
                "issueNumber",
                "number",
                "sequence",
                "addedAt",
                "changedAt",
                "assigned",
                "builtAt",
                "publishedAt",
                "passedAt",
                "fingerprint");

        public Difference {
            before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
            after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        }

        /** The names of the values that differ, in alphabetical order, without those that the library sets itself. */
        public List<String> fields() {
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.removeAll(BOOKKEEPING);
            names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
            return List.copyOf(names);
        }

        private Optional<String> textAfter(String name) {
            return Optional.ofNullable(after.get(name)).map(Object::toString);
        }

        Difference inverse() {
            RecordChangeKind opposite = switch (kind) {
                case CREATED -> RecordChangeKind.DELETED;
                case DELETED -> RecordChangeKind.CREATED;
                default -> kind;
            };
            return new Difference(opposite, after, before);
        }
    }

    /** What a source says about a paper. */
    record PaperChange(PaperId id, Difference difference) implements RecordChange {
        @Override
        public PaperChange with(Difference other) {
            return new PaperChange(id, other);
        }

        @Override
        public String recordName() {
            return "paper";
        }

        @Override
        public List<Object> key() {
            return List.of(id.canonical());
        }

        @Override
        public Optional<PaperId> paper() {
            return Optional.of(id);
        }
    }

    /** A key by which a paper is known as a duplicate ({@link dev.digest.paper.DuplicateKeys}). */
    record PaperKeyChange(String duplicateKey, PaperId id, Difference difference) implements RecordChange {
        @Override
        public PaperKeyChange with(Difference other) {
            return new PaperKeyChange(duplicateKey, id, other);
        }

        @Override
        public String recordName() {
            return "paperKey";
        }

        @Override
        public List<Object> key() {
            return List.of(duplicateKey, id.canonical());
        }

        @Override
        public Optional<PaperId> paper() {
            return Optional.of(id);
        }
    }

    /** What editors wrote about a paper. */
    record CurationChange(PaperId id, Difference difference) implements RecordChange {
        @Override
        public CurationChange with(Difference other) {
            return new CurationChange(id, other);
        }

        @Override
        public String recordName() {
            return "curation";
        }

        @Override
        public List<Object> key() {
            return List.of(id.canonical());
        }

        @Override
        public Optional<PaperId> paper() {
            return Optional.of(id);
        }
    }

    /** A draft of a paper's curation, or its review. */
    record DraftChange(String draft, PaperId id, Difference difference) implements RecordChange {
        @Override
        public DraftChange with(Difference other) {
            return new DraftChange(draft, id, other);
        }

        @Override
        public String recordName() {
            return "draft";
        }

        @Override
        public List<Object> key() {
            return List.of(draft);
        }

        @Override
        public Optional<PaperId> paper() {
            return Optional.of(id);
        }
    }

    /** An editorial decision about a proposed paper. */
    record DecisionChange(PaperId id, Difference difference) implements RecordChange {
        @Override
        public DecisionChange with(Difference other) {
            return new DecisionChange(id, other);
        }

        @Override
        public String recordName() {
            return "decision";
        }

        @Override
        public List<Object> key() {
            return List.of(id.canonical());
        }

        @Override
        public Optional<PaperId> paper() {
            return Optional.of(id);
        }

        /** The decision, if another one was made. */
        public Optional<DecisionKind> decided() {
            return difference.textAfter("kind").flatMap(DecisionKind::named);
        }
    }

    /** An issue's own data. */
    record IssueChange(int number, Difference difference) implements RecordChange {
        @Override
        public IssueChange with(Difference other) {
            return new IssueChange(number, other);
        }

        @Override
        public String recordName() {
            return "issue";
        }

        @Override
        public List<Object> key() {
            return List.of((long) number);
        }

        @Override
        public OptionalInt issue() {
            return OptionalInt.of(number);
        }

        /** Whether it was published, or published anew. */
        public boolean isPublished() {
            return difference.after().get("publishedAt") != null;
        }

        /** Whether it was published before and is no longer. */
        public boolean isUnpublished() {
            return !isPublished() && difference.before().get("publishedAt") != null;
        }
    }

    /** The place of a paper in an issue: another paper there is another record, and so is another place. */
    record IssuePaperChange(int number, long position, Optional<PaperId> paper, Difference difference)
            implements RecordChange {
        @Override
        public IssuePaperChange with(Difference other) {
            return new IssuePaperChange(number, position, paper, other);
        }

        @Override
        public String recordName() {
            return "issuePaper";
        }

        @Override
        public List<Object> key() {
            return List.of((long) number, position);
        }

        @Override
        public OptionalInt issue() {
            return OptionalInt.of(number);
        }
    }

    /** A rule of {@code digest check} that an issue was published against. */
    record WaivedRuleChange(int number, String rule, Difference difference) implements RecordChange {
        @Override
        public WaivedRuleChange with(Difference other) {
            return new WaivedRuleChange(number, rule, other);
        }

        @Override
        public String recordName() {
            return "passedRule";
        }

        @Override
        public List<Object> key() {
            return List.of((long) number, rule);
        }

        @Override
        public OptionalInt issue() {
            return OptionalInt.of(number);
        }
    }

    /**
     * An event.
     *
     * @param issue empty in histories of early libraries
     */
    record EventChange(long number, OptionalInt issue, Difference difference) implements RecordChange {
        @Override
        public EventChange with(Difference other) {
            return new EventChange(number, issue, other);
        }

        @Override
        public String recordName() {
            return "event";
        }

        @Override
        public List<Object> key() {
            return List.of(number);
        }
    }

    /**
     * An issue sent to readers.
     *
     * @param at when, which tells it from others to the same target
     */
    record SendingChange(int number, String channel, String target, Instant at, Difference difference)
            implements RecordChange {
        @Override
        public SendingChange with(Difference other) {
            return new SendingChange(number, channel, target, at, other);
        }

        @Override
        public String recordName() {
            return "sending";
        }

        @Override
        public List<Object> key() {
            return List.of((long) number, channel, target, at.toString());
        }

        @Override
        public OptionalInt issue() {
            return OptionalInt.of(number);
        }

        /** How far it has come, if it has come further. */
        public Optional<SendState> state() {
            return difference.textAfter("state").flatMap(SendState::named);
        }
    }

    /**
     * A file of the newsletter's folder, such as an issue's.
     *
     * @param path relative to the folder
     * @param issue whose file it is
     */
    record FileChange(String path, OptionalInt issue, Difference difference) implements RecordChange {
        @Override
        public FileChange with(Difference other) {
            return new FileChange(path, issue, other);
        }

        @Override
        public String recordName() {
            return "file";
        }

        @Override
        public List<Object> key() {
            return List.of(path);
        }
    }
}
