package dev.digest.check;

import dev.digest.notation.Node;
import dev.digest.notation.Yaml;
import dev.digest.notation.YamlText;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newsletter's terms ({@code glossary.yaml}), and where a text renders them otherwise. */
public final class Glossary {
    private final List<Term> terms;
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<Rendering>> byFirst = new HashMap<>();

    /**
     * A term of the field.
     *
     * @param chinese as it should be
     * @param avoid how it should not be
     */
    public record Term(String english, String chinese, List<String> avoid) {
        /** Copies the list. */
        public Term {
            avoid = List.copyOf(avoid);
        }
    }

    /** A term in a text: where, and which word for it; {@code right} when it is the preferred one. */
    public record Use(Term term, int from, int to, boolean right) {}

    private record Rendering(Term term, String word, boolean right) {}

    /** A glossary of these terms. */
    public Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            put(new Rendering(term, term.chinese(), true));
            for (String word : term.avoid()) {
                put(new Rendering(term, word, false));
            }
        }
    }

    /** The longest comes first. */
    private void put(Rendering rendering) {
        firsts.set(rendering.word().charAt(0));
        List<Rendering> words = byFirst.computeIfAbsent(rendering.word().charAt(0), first -> new ArrayList<>());
        int at = 0;
        while (at < words.size()
                && words.get(at).word().length() >= rendering.word().length()) {
            at++;
        }
        words.add(at, rendering);
    }

    /**
     * Reads {@code glossary.yaml}: English terms as keys, under each {@code zh} and perhaps {@code avoid}.
     *
     * @throws Problem {@code yaml.broken}, {@code glossary.term} with the line of a term without {@code zh}
     */
    public static Glossary read(String text, String name) {
        List<Term> terms = new ArrayList<>();
        for (Map.Entry<String, Node> entry : Yaml.read(text, name, 0).entries().entrySet()) {
            terms.add(term(entry.getKey(), entry.getValue(), name));
        }
        return new Glossary(terms);
    }

    private static Term term(String english, Node node, String name) {
        if (node instanceof Node.Scalar chinese && !chinese.text().isBlank()) {
            return new Term(english, chinese.text().strip(), List.of());
        }
        if (node instanceof Node.Mapping mapping
                && mapping.entries().get("zh") instanceof Node.Scalar chinese
                && !chinese.text().isBlank()) {
            return new Term(english, chinese.text().strip(), avoided(mapping));
        }
        throw Problem.of("glossary.term", name + ":" + node.line(), english);
    }

    private static List<String> avoided(Node.Mapping mapping) {
        List<String> avoided = new ArrayList<>();
        if (mapping.entries().get("avoid") instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Scalar word && !word.text().isBlank()) {
                    avoided.add(word.text().strip());
                }
            }
        }
        return avoided;
    }

    /** All terms, in the order of the file. */
    public List<Term> terms() {
        return terms;
    }

    /** The term of that English name, without regard to case. */
    public Optional<Term> named(String english) {
        return terms.stream()
                .filter(term -> term.english().equalsIgnoreCase(english.strip()))
                .findFirst();
    }

    /**
     * Every term in a text, from left to right; of renderings that begin at one place the longest. What to avoid counts
     * only where the words are surely its own: in 转移学习率 they may be those of 学习率.
     */
    public List<Use> uses(String text) {
        List<Use> uses = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Rendering> here = firsts.get(text.charAt(at)) ? at(text, at) : Optional.empty();
            if (here.isPresent() && (here.get().right() || !isCrossed(text, at, here.get()))) {
                int end = at + here.get().word().length();
                uses.add(new Use(here.get().term(), at, end, here.get().right()));
                at = end;
            } else {
                at++;
            }
        }
        return uses;
    }

    private Optional<Rendering> at(String text, int from) {
        for (Rendering rendering : byFirst.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(rendering.word(), from)
                    && isWhole(text, from, from + rendering.word().length())) {
                return Optional.of(rendering);
            }
        }
        return Optional.empty();
    }

    /** Whether another term begins within these words and goes beyond them. */
    private boolean isCrossed(String text, int from, Rendering rendering) {
        int end = from + rendering.word().length();
        for (int i = from + 1; i < end; i++) {
            Optional<Rendering> other = firsts.get(text.charAt(i)) ? at(text, i) : Optional.empty();
            if (other.isPresent() && i + other.get().word().length() > end) {
                return true;
            }
        }
        return false;
    }

    /** Whether no Latin word goes on before or behind: RL is no part of URL. */
    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !isLatin(text.codePointAt(from)) || !isLatin(text.codePointBefore(from)))
                && (to == text.length() || !isLatin(text.codePointBefore(to)) || !isLatin(text.codePointAt(to)));
    }

    private static boolean isLatin(int c) {
        return c == '_' || Character.isDigit(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The text of a glossary's file with one more term, or with another rendering of one. */
    public static String line(Term term) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("zh", YamlText.of(term.chinese()));
        if (!term.avoid().isEmpty()) {
            parts.put(
                    "avoid",
                    "["
                            + String.join(
                                    ", ",
                                    term.avoid().stream().map(YamlText::of).toList()) + "]");
        }
        List<String> shown = parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .toList();
        return YamlText.of(term.english()) + ": {" + String.join(", ", shown) + "}\n";
    }
}
