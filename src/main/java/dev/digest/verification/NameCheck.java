package dev.digest.verification;

import dev.digest.verification.Discrepancy.DiscrepancyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the Latin words of a summary with those of its source. */
public final class NameCheck {
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\\\\\p{IsLatin}\\p{N}])[\\p{IsLatin}\\p{N}][\\p{IsLatin}\\p{N}]*+(?:[-_.@/+'’][\\p{IsLatin}\\p{N}]+)*+");
    private static final Pattern DISTINCTIVE = Pattern.compile("(?<=[\\p{L}\\p{N}])\\p{Lu}|\\p{N}");
    private static final Pattern HAS_LETTERS = Pattern.compile("\\p{IsLatin}.*\\p{IsLatin}");
    private static final Pattern MEASURED = Pattern.compile("\\.?\\d[\\d.,]*[-\\s]?(\\p{L}{1,8})?");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z]{0,6}[A-Z]s?");
    /** Common words of the field that need no support by the source. */
    private static final Set<String> USUAL = Set.of(
            "ai",
            "llm",
            "llms",
            "sota",
            "arxiv",
            "github",
            "http",
            "https",
            "www",
            "com",
            "nlp",
            "cv",
            "ml",
            "dl",
            "rl",
            "api",
            "gpu",
            "gpus",
            "cpu",
            "cpus",
            "ok",
            "vs",
            "et",
            "al",
            "etc",
            "agent",
            "agents",
            "token",
            "tokens",
            "prompt",
            "prompts",
            "benchmark",
            "baseline",
            "transformer",
            "aigc",
            "agi",
            "pdf",
            "id",
            "top",
            "demo",
            "idea",
            "app",
            "web",
            "python",
            "2d",
            "3d",
            "4d",
            "rag",
            "cot",
            "vlm",
            "mllm",
            "url");

    private NameCheck() {}

    /**
     * The names that are not in the source, in the order of the text.
     *
     * @param known words that need no support, such as those of the glossary, in lower case
     */
    public static List<Discrepancy> check(String text, SourceEvidence source, Set<String> known) {
        List<Discrepancy> found = new ArrayList<>();
        Matcher word = WORD.matcher(Prose.of(text));
        while (word.find()) {
            String name = word.group();
            if (isName(name) && !isSupported(name, source, known)) {
                found.add(Discrepancy.of(DiscrepancyKind.NAME, word.start(), word.end(), name));
            }
        }
        return found;
    }

    /**
     * The same for an English text, where any word may be a name: only those with a capital behind their first letter,
     * or with a digit, such as {@code AlphaNet} and {@code GPT-4}.
     */
    public static List<Discrepancy> distinctive(String text, SourceEvidence source, Set<String> known) {
        return check(text, source, known).stream()
                .filter(one -> DISTINCTIVE.matcher(one.details().get(0)).find())
                .toList();
    }

    private static boolean isName(String word) {
        if (!HAS_LETTERS.matcher(word).find()) {
            return false;
        }
        Matcher measured = MEASURED.matcher(word);
        boolean isNumber = measured.matches() && measured.group(1) != null && isUnit(measured.group(1));
        return !isNumber && !word.matches("[A-Za-z]");
    }

    private static boolean isUnit(String letters) {
        return !Units.latin(letters).equals(Unit.NONE) || Scales.latin(letters) > 0;
    }

    private static boolean isSupported(String name, SourceEvidence source, Set<String> known) {
        return isKnown(name, source, known)
                || source.abbreviates(abbreviation(name))
                || (name.matches(".*[-_.@/+'’].*")
                        && parts(name).stream().allMatch(part -> isPart(part, source, known)));
    }

    private static List<String> parts(String name) {
        return List.of(name.split("[-_.@/+'’]", -1));
    }

    private static boolean isPart(String part, SourceEvidence source, Set<String> known) {
        return (part.length() == 1 && !Character.isDigit(part.charAt(0)))
                || isKnown(part, source, known)
                || source.abbreviates(abbreviation(part))
                || part.equals("based")
                || part.equals("s");
    }

    private static boolean isKnown(String name, SourceEvidence source, Set<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        return USUAL.contains(lower) || known.contains(lower) || source.names(name);
    }

    /** The capitals of an abbreviation such as {@code LLMs} or {@code RoI}; empty for other words. */
    private static String abbreviation(String name) {
        return ABBREVIATION.matcher(name).matches() ? name.replaceFirst("s$", "") : "";
    }
}
