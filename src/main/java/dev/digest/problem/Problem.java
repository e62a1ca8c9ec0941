package dev.digest.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that keeps a command from doing what was asked. It has a key such as {@code ref.month} and details, and no
 * sentence: {@code cli.output.Messages} has the sentence, its cause and its next step in each language.
 */
public final class Problem extends RuntimeException {
    private final String key;
    private final transient List<Object> details;

    private Problem(String key, List<Object> details) {
        super(key + details.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")")));
        this.key = key;
        this.details = details;
    }

    /** A problem with its details in the order in which the sentence numbers them. */
    public static Problem of(String key, Object... details) {
        return new Problem(key, List.copyOf(Arrays.asList(details)));
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
        return new Problem(key, List.copyOf(changed)).causedBy(this);
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
