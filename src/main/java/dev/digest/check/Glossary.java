package dev.digest.check;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The newsletter's terms ({@code glossary.yaml}); finds them, and unwanted renderings of them, in a text. */
public final class Glossary {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}]+(?:[-_.][\\p{IsLatin}\\p{N}]+)*+");

    private final List<GlossaryTerm> terms;
    private @Nullable Set<String> latinWords;
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<TermRendering>> byFirst = new HashMap<>();

    /**
     * A term.
     *
     * @param chinese the preferred rendering
     * @param avoid renderings to avoid
     * @param context words of the field, one of which must be on the same line: 噪音 in a street is not noise in data.
     *     Empty for a term that everyday language does not use
     */
    public record GlossaryTerm(String english, String chinese, List<String> avoid, List<String> context) {
        public GlossaryTerm {
            avoid = List.copyOf(avoid);
            context = List.copyOf(context);
        }

        /** A term without context words. */
        public GlossaryTerm(String english, String chinese, List<String> avoid) {
            this(english, chinese, avoid, List.of());
        }

        private boolean isMeantIn(String text) {
            for (String word : context) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return context.isEmpty();
        }
    }

    /** An occurrence of a term; {@code preferred} when it is the preferred rendering. */
    public record TermOccurrence(GlossaryTerm term, int from, int to, boolean preferred) {}

    private record TermRendering(GlossaryTerm term, String word, boolean preferred) {}

    public Glossary(List<GlossaryTerm> terms) {
        this.terms = List.copyOf(terms);
        for (GlossaryTerm term : terms) {
            addLongestFirst(new TermRendering(term, term.chinese(), true));
            for (String word : term.avoid()) {
                addLongestFirst(new TermRendering(term, word, false));
            }
        }
    }

    /** Sorts longer renderings before shorter ones. */
    private void addLongestFirst(TermRendering rendering) {
        firsts.set(rendering.word().charAt(0));
        List<TermRendering> words = byFirst.computeIfAbsent(rendering.word().charAt(0), first -> new ArrayList<>());
        int at = 0;
        while (at < words.size()
                && words.get(at).word().length() >= rendering.word().length()) {
            at++;
        }
        words.add(at, rendering);
    }

    /**
     * Reads {@code glossary.yaml}: English terms as keys, each with {@code zh} and optionally {@code avoid}.
     *
     * @throws Problem {@code yaml.broken}; {@code glossary.term} with the line of a term without {@code zh}
     */
    public static Glossary read(String text, String name) {
        return new Glossary(GlossaryFile.read(text, name));
    }

    /** All terms, in the order of the file. */
    public List<GlossaryTerm> terms() {
        return terms;
    }

    /** The terms whose English name, singular or plural, occurs in an English text, in the order of the file. */
    public List<GlossaryTerm> occurringIn(String english) {
        String text = english.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
        return terms.stream().filter(term -> occurs(term, text)).toList();
    }

    private static boolean occurs(GlossaryTerm term, String text) {
        String name = term.english().toLowerCase(Locale.ROOT).replace('-', ' ');
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            int behind = text.startsWith("s", end) ? end + 1 : end;
            if (isWholeWord(text, at, end) || (isWholeWord(text, at, behind) && behind > end)) {
                return true;
            }
        }
        return false;
    }

    /** The Latin words of all terms, in lower case; these need no support by a source. */
    public Set<String> latinWords() {
        if (latinWords == null) {
            Set<String> words = new HashSet<>();
            for (GlossaryTerm term : terms) {
                Matcher word = LATIN.matcher(term.english() + " " + term.chinese());
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
            latinWords = Set.copyOf(words);
        }
        return latinWords;
    }

    /** Whether a Latin word is one of a term's, in the same case. */
    public boolean hasWord(String word) {
        for (GlossaryTerm term : terms) {
            Matcher found = LATIN.matcher(term.english() + " " + term.chinese());
            while (found.find()) {
                if (found.group().equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The term with an English name, ignoring case. */
    public Optional<GlossaryTerm> findByEnglish(String english) {
        return terms.stream()
                .filter(term -> term.english().equalsIgnoreCase(english.strip()))
                .findFirst();
    }

    /**
     * All occurrences in a text, from left to right; at each place the longest. A rendering to avoid counts only if no
     * other term overlaps it: 转移学习率 may contain 学习率.
     */
    public List<TermOccurrence> occurrences(String text) {
        List<TermOccurrence> uses = new ArrayList<>();
        // Whether a term is meant depends on the whole text; cached for each term, since a line may be very long.
        IdentityHashMap<GlossaryTerm, Boolean> meant = new IdentityHashMap<>();
        int at = 0;
        while (at < text.length()) {
            Optional<TermRendering> here = firsts.get(text.charAt(at)) ? renderingAt(text, at) : Optional.empty();
            if (here.isPresent() && counts(text, at, here.get(), meant)) {
                int end = at + here.get().word().length();
                uses.add(new TermOccurrence(
                        here.get().term(), at, end, here.get().preferred()));
                at = end;
            } else {
                at++;
            }
        }
        return uses;
    }

    private boolean counts(String text, int at, TermRendering rendering, IdentityHashMap<GlossaryTerm, Boolean> meant) {
        return rendering.preferred() || (isMeant(rendering.term(), text, meant) && !isOverlapped(text, at, rendering));
    }

    private static boolean isMeant(GlossaryTerm term, String text, IdentityHashMap<GlossaryTerm, Boolean> meant) {
        Boolean known = meant.get(term);
        if (known == null) {
            known = term.isMeantIn(text);
            meant.put(term, known);
        }
        return known;
    }

    private Optional<TermRendering> renderingAt(String text, int from) {
        for (TermRendering rendering : byFirst.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(rendering.word(), from)
                    && isWholeWord(text, from, from + rendering.word().length())) {
                return Optional.of(rendering);
            }
        }
        return Optional.empty();
    }

    /** Whether another term begins within this occurrence and extends beyond it. */
    private boolean isOverlapped(String text, int from, TermRendering rendering) {
        int end = from + rendering.word().length();
        for (int i = from + 1; i < end; i++) {
            Optional<TermRendering> other = firsts.get(text.charAt(i)) ? renderingAt(text, i) : Optional.empty();
            if (other.isPresent() && i + other.get().word().length() > end) {
                return true;
            }
        }
        return false;
    }

    /** Whether no Latin word continues on either side: RL is not part of URL. */
    private static boolean isWholeWord(String text, int from, int to) {
        return (from == 0 || !isLatin(text.codePointAt(from)) || !isLatin(text.codePointBefore(from)))
                && (to == text.length() || !isLatin(text.codePointBefore(to)) || !isLatin(text.codePointAt(to)));
    }

    private static boolean isLatin(int c) {
        return c == '_' || Character.isDigit(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** A term as a line of the glossary file. */
    public static String withTerm(GlossaryTerm term) {
        return GlossaryFile.line(term);
    }
}
