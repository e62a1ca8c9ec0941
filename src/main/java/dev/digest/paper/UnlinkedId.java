package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is known only because an issue printed it without a link: {@code 64/3} is the third entry of issue 64.
 */
public record UnlinkedId(String local) implements PaperId {
    static final String PREFIX = "issue:";

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,5}/[1-9]\\d{0,3}");

    /**
     * Parses an id.
     *
     * @throws Problem {@code ref.unknown} when it is invalid
     */
    public static UnlinkedId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Problem.of("ref.unknown", text);
        }
        return new UnlinkedId(text);
    }

    @Override
    public String canonical() {
        return PREFIX + local;
    }

    /** Always empty. */
    @Override
    public String page() {
        return "";
    }

    @Override
    public Optional<String> pdf() {
        return Optional.empty();
    }

    // By hand, as in ArxivId.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnlinkedId id && id.local.equals(local);
    }

    @Override
    public int hashCode() {
        return local.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
