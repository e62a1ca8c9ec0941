package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authors separated otherwise than in the rest of the issue, or with 等 written otherwise. Chinese names may always have
 * 、 between them.
 *
 * <p>Wrong: {@code Doug Downey, 等}, {@code 丁效,陈薄文等} where others have {@code A, B等}
 *
 * <p>Right: {@code Ada Example, Bob Example等}, {@code 丁效、陈薄文等}
 */
final class AuthorSeparators implements Rule {
    private static final Pattern LABEL = Pattern.compile("[^:\uFF1A]{0,30}[:\uFF1A][\\s*_]{0,4}");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{0,3}[,\uFF0C、;\uFF1B]\\s{0,3}(?!\\s|(?:Jr|Sr|II|III|IV)\\b)|\\s{1,3}(?:and|&)\\s{1,3}");
    private static final Pattern STRONG = Pattern.compile("\\s{0,3}[;\uFF1B]\\s{0,3}");
    private static final Pattern TAIL =
            Pattern.compile("(\\s{0,3}[,\uFF0C、;\uFF1B]?\\s{0,3})(等人?|(?i:et al\\.?))\\s{0,3}$");

    private static final Pattern UNSURE = Pattern.compile("[,\uFF0C:/]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** The authors of an entry: where they stand, how they are separated, and what stands before and in 等. */
    private record Names(Passage passage, int from, List<String> names, List<String> separators, String tail) {}

    @Override
    public String name() {
        return "author.separator";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        List<Names> all = new ArrayList<>();
        Map<String, Integer> separators = new TreeMap<>();
        Map<String, Integer> tails = new TreeMap<>();
        for (Passage passage : proof.passages()) {
            if (isOnlyLine(passage, proof)) {
                Names names = names(passage);
                all.add(names);
                for (String separator : Set.copyOf(names.separators())) {
                    separators.merge(separator, 1, Integer::sum);
                }
                tails.merge(names.tail(), 1, Integer::sum);
            }
        }
        tails.remove("");
        String usual = proof.house().separator().equals("auto")
                ? most(separators, ", ")
                : proof.house().separator();
        String tail = most(tails, "等");
        for (Names names : all) {
            String right = right(names, usual, tail);
            int from = names.from();
            if (!right.equals(names.passage().raw().substring(from))) {
                Finding finding = Finding.of(
                                this,
                                names.passage(),
                                from,
                                names.passage().raw().length())
                        .with(right);
                found.accept(isSure(names) ? finding.fixed(right) : finding);
            }
        }
    }

    /** A comma within a name, an address, or an "and" that another name follows may belong to a name. */
    private static boolean isSure(Names names) {
        List<String> separators = names.separators();
        for (int i = 0; i < separators.size() - 1; i++) {
            if (separators.get(i).contains("and")) {
                return false;
            }
        }
        return !UNSURE.matcher(String.join("", names.names())).find();
    }

    private static boolean isOnlyLine(Passage passage, Proof proof) {
        return passage.part().is(Label.AUTHORS)
                && passage.part().begins()
                && proof.lines(passage.part().owner(), Label.AUTHORS).size() == 1;
    }

    private static Names names(Passage passage) {
        Matcher label = LABEL.matcher(passage.raw());
        int from = label.lookingAt() ? label.end() : 0;
        String line = passage.raw().substring(from);
        Matcher tail = TAIL.matcher(line);
        boolean others = tail.find();
        String text = others ? line.substring(0, tail.start()) : line;
        Pattern pattern = STRONG.matcher(text).find() ? STRONG : SEPARATOR;
        List<String> names = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        Matcher between = pattern.matcher(text);
        int at = 0;
        while (between.find()) {
            names.add(text.substring(at, between.start()));
            separators.add(between.group());
            at = between.end();
        }
        names.add(text.substring(at));
        return new Names(passage, from, names, separators, others ? tail.group(1) + tail.group(2) : "");
    }

    /** The form that there is most often; of those that are as frequent the usual one, or the first in order. */
    private static String most(Map<String, Integer> counted, String usual) {
        String most = usual;
        int times = counted.getOrDefault(usual, 0);
        for (Map.Entry<String, Integer> form : counted.entrySet()) {
            if (form.getValue() > times) {
                most = form.getKey();
                times = form.getValue();
            }
        }
        return most;
    }

    private static String right(Names names, String usual, String tail) {
        boolean chinese = !LATIN.matcher(String.join("", names.names())).find();
        boolean enumerated = chinese && Set.of("、").containsAll(names.separators());
        return String.join(enumerated ? "、" : usual, names.names())
                + (names.tail().isEmpty() ? "" : tail);
    }
}
