package dev.digest.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that keeps a command from doing what was asked. It has a key such as {@code ref.month} and details, and no
 * sentence: {@code cli.output.Messages} has the sentence, its cause and its next step in each language.
 */
public final class Problem extends RuntimeException {
    private final ProblemKind kind;
    private final String key;
    private final transient List<Object> details;

    /** Who can do something about a problem, which decides the exit code. */
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

    /** A problem with its details in the order in which the sentence numbers them. */
    public static Problem of(String key, Object... details) {
        return new Problem(ProblemKind.FAILURE, key, List.copyOf(Arrays.asList(details)));
    }

    /** A problem that code may react to. */
    public static Problem of(ProblemCode code, Object... details) {
        return of(code.key(), details);
    }

    /** A command line that cannot be meant so: an unknown option, a missing value. */
    public static Problem usage(String key, Object... details) {
        return new Problem(ProblemKind.USAGE, key, List.copyOf(Arrays.asList(details)));
    }

    /** The same problem, remembering the exception behind it for {@code --debug}. */
    public Problem causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The same problem with one detail in the place of another. */
    public Problem withDetail(Object detail, Object other) {
        List<Object> changed = new ArrayList<>(details);
        changed.replaceAll(one -> one.equals(detail) ? other : one);
        return new Problem(kind, key, List.copyOf(changed)).causedBy(this);
    }

    /** Whether it is one of these. */
    public boolean is(ProblemCode... codes) {
        return Arrays.stream(codes).anyMatch(code -> code.key().equals(key));
    }

    /** The same of a set. */
    public boolean is(Set<ProblemCode> codes) {
        return codes.stream().anyMatch(this::is);
    }

    /** Whether the command line is wrong, rather than what it was to work on. */
    public boolean isUsage() {
        return kind == ProblemKind.USAGE;
    }

    /** The name of the problem, such as {@code ref.month}. */
    public String key() {
        return key;
    }

    /** What the sentence is filled with. */
    public List<Object> details() {
        return details;
    }
}
