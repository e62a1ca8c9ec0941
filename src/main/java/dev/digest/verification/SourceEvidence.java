package dev.digest.verification;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a paper's source: title, abstract, comment and anything else known. Analysed once. */
public final class SourceEvidence {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern FIRST =
            Pattern.compile("(?i)\\b(?:first|novel\\w*|pioneer\\w*|unexplored|under-?explored"
                    + "|no (?:prior|previous|existing)|unprecedented|never|for the first time|new|initial|has not been|have not been)\\b"
                    + "|首次|首个|第一个|首创");
    private static final Pattern SCORE =
            Pattern.compile("(?i)accura|score|\\bF1\\b|recall|precision|\\bmAP\\b|\\bAUC|\\bAP\\b"
                    + "|point|success rate|pass@|percent|%|\\bIoU\\b|mIoU|top-1|EM\\b|rate");
    /** What may follow a score; any other word after a number is what it counts. */
    private static final Pattern NO_NOUN = Pattern.compile(
            "\\s*+(?:[^\\sA-Za-z]|(?:on|and|to|vs|versus|compared|for|in|with|over|points?|at|from|while|when|by|or|across|after|than)\\b|$)");

    private static final Pattern THINGS = Pattern.compile("\\s++[A-Za-z][A-Za-z-]*+(?<=s)\\b");

    private static final Pattern RATIO = Pattern.compile(
            "(?i)speed|fast|factor|ratio|compress|times|order|fold|larger|smaller|fewer|more|reduc|improv");
    private static final List<String> ENDINGS =
            List.of("ings", "ions", "ing", "ers", "ion", "ed", "er", "es", "ly", "al", "s");
    private static final Pattern POSSESSIVE = Pattern.compile("['’](?=s\\b)(?<=\\p{L}.)");
    private static final int NEARBY = 60;

    private final String source;
    private @Nullable String prose;
    private @Nullable List<Quantity> quantities;
    private @Nullable Words words;

    private SourceEvidence(String source) {
        this.source = source;
    }

    /** The evidence from pieces of a source. */
    public static SourceEvidence of(List<String> pieces) {
        return new SourceEvidence(String.join("\n\n", pieces));
    }

    /** Whether it has a word, in the same case and not as part of another. */
    public boolean hasWord(String word) {
        String text = text();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source claims novelty. */
    boolean claimsToBeFirst() {
        return FIRST.matcher(text()).find();
    }

    /** The normalized text, to which the quantities' offsets refer; computed on first use. */
    String text() {
        if (prose == null) {
            prose = Prose.of(source);
        }
        return prose;
    }

    /** All its numbers; computed on first use. */
    List<Quantity> quantities() {
        if (quantities == null) {
            quantities = List.copyOf(QuantityReader.source(text()));
        }
        return quantities;
    }

    /** Whether a bare number is next to words about percentages. */
    boolean isScore(Quantity quantity) {
        String text = text();
        return SCORE.matcher(around(quantity)).find()
                && NO_NOUN.matcher(text).region(quantity.to(), text.length()).lookingAt();
    }

    /** Whether a bare number says how many things there are: a plural follows. */
    boolean countsThings(Quantity quantity) {
        String text = text();
        return THINGS.matcher(text).region(quantity.to(), text.length()).lookingAt();
    }

    /** Whether a bare number is next to comparative words. */
    boolean isRatio(Quantity quantity) {
        return RATIO.matcher(around(quantity)).find();
    }

    private String around(Quantity quantity) {
        String text = text();
        return text.substring(Math.max(0, quantity.from() - NEARBY), Math.min(text.length(), quantity.to() + NEARBY));
    }

    /** The number as written in the source, with the text that follows it. */
    String quoted(Quantity quantity) {
        String text = text();
        int end = Math.min(text.length(), Math.max(quantity.to(), quantity.from() + 1));
        while (end < text.length() && end < quantity.to() + 16 && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(quantity.from(), end).strip();
    }

    /** Whether the source enumerates at least this many things, or numbers them. */
    boolean lists(int count) {
        String text = text();
        for (String sentence : text.split("(?<=[.!?。])\\s", -1)) {
            int commas = count(sentence, ",;/");
            long ands = sentence.split("(?i)\\b(?:and|or|as well as|while|then|finally)\\b", -1).length - 1L;
            if (Math.max(commas + 1, commas + ands + (commas > 0 ? 0 : 1)) >= count) {
                return true;
            }
        }
        return text.contains("(" + count + ")")
                || text.contains(" " + count + ")")
                || text.contains("(" + "i".repeat(Math.min(3, count)) + ")");
    }

    private static int count(String text, String signs) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += signs.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether the source contains a name, ignoring spaces, hyphens and plurals. */
    boolean names(String name) {
        String wanted = Prose.folded(name).replaceAll("[^\\p{L}\\p{N}]", "");
        return wanted.isEmpty() || words().have(wanted);
    }

    private Words words() {
        if (words == null) {
            words = Words.of(source);
        }
        return words;
    }

    /** Whether consecutive words begin with these letters, as "large language model" for LLM. */
    boolean abbreviates(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return wanted.length() >= 2 && words().initials().contains(wanted);
    }

    /** A word without English inflection. */
    static String stem(String word) {
        String stem = word;
        for (String ending : word.length() <= 4 ? List.<String>of() : ENDINGS) {
            if (stem.endsWith(ending)) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        boolean isDoubled = last > 0 && stem.length() < word.length() && stem.charAt(last) == stem.charAt(last - 1);
        return isDoubled || (word.length() > 4 && stem.endsWith("e")) ? stem.substring(0, last) : stem;
    }

    /**
     * The words of a source, indexed for name lookup.
     *
     * @param squeezed all letters and digits, without accents and in lower case
     * @param starts word starts in {@code squeezed}
     * @param ends word ends in {@code squeezed}
     * @param initials the first letter of each word
     */
    private record Words(String squeezed, BitSet starts, BitSet ends, Set<String> stems, String initials) {
        static Words of(String source) {
            StringBuilder letters = new StringBuilder();
            StringBuilder first = new StringBuilder();
            BitSet starts = new BitSet();
            BitSet ends = new BitSet();
            Set<String> stems = new HashSet<>();
            Matcher word = WORD.matcher(POSSESSIVE.matcher(Prose.folded(source)).replaceAll(" "));
            while (word.find()) {
                starts.set(letters.length());
                letters.append(word.group());
                ends.set(letters.length());
                stems.add(stem(word.group()));
                first.append(word.group().charAt(0));
            }
            return new Words(letters.toString(), starts, ends, stems, first.toString());
        }

        /** Whether a name (letters and digits only) equals one or more whole words, ignoring inflection. */
        boolean have(String name) {
            return hasWhole(name)
                    || hasWhole(name.replaceFirst("s$", ""))
                    || hasWhole(name + "s")
                    || stems.contains(stem(name));
        }

        private boolean hasWhole(String name) {
            for (int at = squeezed.indexOf(name); at >= 0; at = squeezed.indexOf(name, at + 1)) {
                if (starts.get(at) && ends.get(at + name.length())) {
                    return true;
                }
            }
            return false;
        }
    }
}
