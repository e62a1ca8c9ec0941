package dev.digest.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Random values for tests that hold for any value. The same seed gives the same values, so that a failure can be seen
 * again: its message names the seed, the try and the value.
 */
public final class RandomSamples {
    /** Characters at which programs that read text go wrong: ends of ranges, controls, halves, marks, blanks. */
    private static final int[] EDGES = {
        0, 1, '\t', '\n', '\r', 0x1B, ' ', '"', '\\', '<', '~', 0x7F, 0x85, 0xA0, 0xAD, 0x301, 0x200B, 0x200F, 0x2028,
        0x202E, 0x3000, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600,
        0x10FFFF
    };

    private final long seed;
    private final Random random;

    /** Samples that depend on the seed and on nothing else. */
    public RandomSamples(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Checks a number of values; a value that fails is told with its place. */
    public <T> void check(int tries, Function<RandomSamples, T> sample, Consumer<? super T> check) {
        for (int i = 1; i <= tries; i++) {
            T value = sample.apply(this);
            try {
                check.accept(value);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", try " + i + ": " + value, e);
            }
        }
    }

    /** A number from 0 on and less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of the values. */
    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** One of the texts. */
    public String oneOf(String... values) {
        return oneOf(List.of(values));
    }

    /** What one of the suppliers gives. */
    @SafeVarargs
    public final <T> T from(Supplier<? extends T>... suppliers) {
        return suppliers[below(suppliers.length)].get();
    }

    /** Any text at all, halves of characters among it: of up to so many code points. */
    public String text(int longest) {
        return repeated(0, longest, () -> Character.toString(codePoint()));
    }

    /** A text of these characters. */
    public String text(String characters, int longest) {
        int[] all = characters.codePoints().toArray();
        return repeated(0, longest, () -> Character.toString(all[below(all.length)]));
    }

    /** Some pieces, one after the other. */
    public String repeated(int least, int most, Supplier<String> piece) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, least + below(most - least + 1)).forEach(i -> text.append(piece.get()));
        return text.toString();
    }

    private int codePoint() {
        return switch (below(6)) {
            case 0 -> EDGES[below(EDGES.length)];
            case 1, 2 -> ' ' + below('~' - ' ' + 1);
            case 3 -> 0x4E00 + below(0x51A6);
            case 4 -> below(0x10000);
            default -> below(Character.MAX_CODE_POINT + 1);
        };
    }
}
