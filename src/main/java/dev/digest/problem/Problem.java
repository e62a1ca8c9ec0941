package dev.digest.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An error to report to the user. It carries a key such as {@code ref.month} and details, but no text:
 * {@code cli.output.Messages} adds the sentence, its cause and the next step in each language.
 */
public final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final String key;
    private final transient List<Object> details;

    /** Who can fix the problem; determines the exit code. */
    private enum ProblemKind {
        USAGE,
        FAILURE
    }

    private Problem(ProblemKind kind, String key, List<Object> details) {
        super(key + details.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")")));
        this.kind = kind;
        this.key = key;
        this.details = details;
    }

    /** A problem with its details, in the order of the message's placeholders. */
    public static Problem of(String key, Object... details) {
        return new Problem(ProblemKind.FAILURE, key, List.copyOf(Arrays.asList(details)));
    }

    /** A problem that callers may handle. */
    public static Problem of(ProblemCode code, Object... details) {
        return of(code.key(), details);
    }

    /** A wrong command line: an unknown option, a missing value. */
    public static Problem usage(String key, Object... details) {
        return new Problem(ProblemKind.USAGE, key, List.copyOf(Arrays.asList(details)));
    }

    /** The same problem with its cause, which {@code --debug} prints. */
    public Problem causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The same problem with one detail replaced. */
    public Problem withDetail(Object detail, Object other) {
        List<Object> changed = new ArrayList<>(details);
        changed.replaceAll(one -> one.equals(detail) ? other : one);
        return new Problem(kind, key, List.copyOf(changed)).causedBy(this);
    }

    /** The same problem, when it comes from the command line. */
    public Problem asUsage() {
        return new Problem(ProblemKind.USAGE, key, details).causedBy(this);
    }

    /** Whether this problem has one of the codes. */
    public boolean is(ProblemCode... codes) {
        return Arrays.stream(codes).anyMatch(code -> code.key().equals(key));
    }

    /** Whether it is about this. */
    public boolean isOf(ProblemArea area) {
        return area.has(key);
    }

    /** Whether this problem has one of the codes. */
    public boolean is(Set<ProblemCode> codes) {
        return codes.stream().anyMatch(this::is);
    }

    /** Whether the command line is wrong, rather than the data it refers to. */
    public boolean isUsage() {
        return kind == ProblemKind.USAGE;
    }

    /** The message key, such as {@code ref.month}. */
    public String key() {
        return key;
    }

    /** The values for the message's placeholders. */
    public List<Object> details() {
        return details;
    }
}
