package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv identifier without version: {@code 2210.11610} (year, month, number; since April 2007) or
 * {@code hep-th/9901001} (archive, year, month, number; before). It is text: {@code 2407.09450} is not
 * {@code 2407.0945}. The subject class of an old one is dropped: {@code math.GT/0309136} is {@code math/0309136}.
 * Source: arXiv's page on its identifiers.
 */
public record ArxivId(String local) implements PaperId {
    static final String PREFIX = "arXiv:";

    private static final Pattern NEW = Pattern.compile("(\\d{2})(\\d{2})\\.(\\d+)");
    private static final Pattern OLD = Pattern.compile("([A-Za-z-]+)(?:\\.[A-Za-z-]+)?/(\\d{2})(\\d{2})(\\d{3})");
    private static final int FIRST_NEW = 704;
    private static final int FIRST_OF_FIVE_DIGITS = 1501;
    private static final int FIRST_OLD = 199107;
    private static final int LAST_OLD = 200703;
    private static final Set<String> ARCHIVES = Set.of(
            "acc-phys",
            "adap-org",
            "alg-geom",
            "ao-sci",
            "astro-ph",
            "atom-ph",
            "bayes-an",
            "chao-dyn",
            "chem-ph",
            "cmp-lg",
            "comp-gas",
            "cond-mat",
            "cs",
            "dg-ga",
            "funct-an",
            "gr-qc",
            "hep-ex",
            "hep-lat",
            "hep-ph",
            "hep-th",
            "math",
            "math-ph",
            "mtrl-th",
            "nlin",
            "nucl-ex",
            "nucl-th",
            "patt-sol",
            "physics",
            "plasm-ph",
            "q-alg",
            "q-bio",
            "quant-ph",
            "solv-int",
            "supr-con");

    /**
     * Parses an identifier without version.
     *
     * @throws Problem with the reason why it is invalid: {@code ref.month}, {@code ref.digits},
     *     {@code ref.number-zero}, {@code ref.archive}, {@code ref.year} or {@code ref.unknown}
     */
    public static ArxivId of(String text) {
        Matcher fresh = NEW.matcher(text);
        if (fresh.matches()) {
            return ofNew(text, fresh);
        }
        Matcher old = OLD.matcher(text);
        if (old.matches()) {
            return ofOld(text, old);
        }
        throw Problem.of("ref.unknown", text);
    }

    /** Whether the text has the shape of an arXiv identifier, valid or not. */
    static boolean looksLike(String text) {
        return NEW.matcher(text).matches() || OLD.matcher(text).matches();
    }

    private static ArxivId ofNew(String text, Matcher parts) {
        checkMonth(text, parts.group(2));
        String number = parts.group(3);
        int yearAndMonth = Integer.parseInt(parts.group(1) + parts.group(2));
        if (yearAndMonth < FIRST_NEW) {
            throw Problem.of("ref.year", text, parts.group(1) + parts.group(2));
        }
        int digits = yearAndMonth < FIRST_OF_FIVE_DIGITS ? 4 : 5;
        if (number.length() != digits) {
            throw Problem.of("ref.digits", text, digits, number.length());
        }
        checkNumber(text, number);
        return new ArxivId(text);
    }

    private static ArxivId ofOld(String text, Matcher parts) {
        String archive = parts.group(1).toLowerCase(Locale.ROOT);
        if (!ARCHIVES.contains(archive)) {
            throw Problem.of("ref.archive", text, parts.group(1));
        }
        checkMonth(text, parts.group(3));
        int year = Integer.parseInt(parts.group(2));
        int yearAndMonth = (year >= 91 ? 1900 + year : 2000 + year) * 100 + Integer.parseInt(parts.group(3));
        if (yearAndMonth < FIRST_OLD || yearAndMonth > LAST_OLD) {
            throw Problem.of("ref.year", text, parts.group(2) + parts.group(3));
        }
        checkNumber(text, parts.group(4));
        return new ArxivId(archive + "/" + parts.group(2) + parts.group(3) + parts.group(4));
    }

    private static void checkMonth(String text, String month) {
        int value = Integer.parseInt(month);
        if (value < 1 || value > 12) {
            throw Problem.of("ref.month", text, month);
        }
    }

    private static void checkNumber(String text, String number) {
        if (Integer.parseInt(number) == 0) {
            throw Problem.of("ref.number-zero", text);
        }
    }

    @Override
    public String canonical() {
        return PREFIX + local;
    }

    @Override
    public String page() {
        return "https://arxiv.org/abs/" + local;
    }

    @Override
    public Optional<String> pdf() {
        return Optional.of("https://arxiv.org/pdf/" + local + ".pdf");
    }

    // Written by hand: a record's generated methods are linked at run time, which takes longer than parsing an id.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArxivId id && id.local.equals(local);
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
