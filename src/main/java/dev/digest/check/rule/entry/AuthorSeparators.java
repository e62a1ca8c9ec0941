package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authors separated differently from the rest of the issue, or a different form of 等. Chinese names may always be
 * separated by 、.
 *
 * <p>Wrong: {@code Doug Downey, 等}, {@code 丁效,陈薄文等} where others have {@code A, B等}, {@code A; B} where others have
 * {@code C, D}
 *
 * <p>Right: {@code Ada Example, Bob Example等}, {@code A, B}, {@code 丁效、陈薄文等}
 */
public final class AuthorSeparators implements Rule {
    private static final String COMMA = "\\s{0,3}[,，、;；]\\s{0,3}(?:(?:and|&)\\s{1,3})?";
    /** What may follow a comma and still be part of the name before it. */
    private static final String NO_SUFFIX = "(?!\\s|(?:Jr|Sr|II|III|IV|PhD|Ph\\.D|MD)\\b)";

    private static final Pattern SEPARATOR = Pattern.compile(COMMA + NO_SUFFIX + "|\\s{1,3}(?:and|&)\\s{1,3}");
    private static final Pattern STRONG = Pattern.compile("\\s{0,3}[;；]\\s{0,3}(?:(?:and|&)\\s{1,3})?");
    /** Between organisations, whose names may contain "and". */
    private static final Pattern BETWEEN_BODIES = Pattern.compile(COMMA + NO_SUFFIX);

    private static final Pattern BODY =
            Pattern.compile("(?i)\\b(?:team|group|lab|laboratory|institute|university|college"
                    + "|school|faculty|department|cent(?:er|re)|society|association|consortium)\\b");
    private static final Pattern TAIL = Pattern.compile("(\\s{0,3}[,，、;；]?\\s{0,3})(等人?|(?i:et al\\.?))\\s{0,3}$");

    private static final Pattern AMBIGUOUS = Pattern.compile("[,，:/@]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** The authors of an entry: their place, names, separators, and the text before and in 等. */
    private record AuthorNames(SourceLine line, int from, List<String> names, List<String> separators, String tail) {
        /** The separator with "and" before the last author; empty when there is none. */
        String conjunction() {
            String last = separators.isEmpty() ? "" : separators.get(separators.size() - 1);
            return isAnd(last) ? last : "";
        }

        /** The separators without a conjunction. */
        List<String> plainSeparators() {
            return conjunction().isEmpty() ? separators : separators.subList(0, separators.size() - 1);
        }
    }

    @Override
    public String name() {
        return "author.separator";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<AuthorNames> all = new ArrayList<>();
        Map<String, Integer> separators = new TreeMap<>();
        Map<String, Integer> tails = new TreeMap<>();
        int joints = 0;
        for (SourceLine passage : context.lines()) {
            if (isOnlyLine(passage, context)) {
                AuthorNames names = names(passage);
                all.add(names);
                for (String separator : Set.copyOf(names.plainSeparators())) {
                    separators.merge(separator, 1, Integer::sum);
                }
                if (!names.separators().isEmpty()) {
                    joints += names.conjunction().isEmpty() ? -1 : 1;
                }
                tails.merge(names.tail(), 1, Integer::sum);
            }
        }
        tails.remove("");
        boolean auto = context.houseStyle().separator().equals("auto");
        String usual =
                auto ? mostFrequent(separators, ", ") : context.houseStyle().separator();
        boolean joined = auto && joints > 0;
        String tail = mostFrequent(tails, "等");
        for (AuthorNames names : all) {
            String right = corrected(names, usual, joined ? names.conjunction() : "", tail);
            int from = names.from();
            if (!right.equals(names.line().raw().substring(from))) {
                Finding finding = Finding.of(
                                this, names.line(), from, names.line().raw().length())
                        .withDetails(right);
                found.accept(isUnambiguous(names) ? finding.withFix(right) : finding);
            }
        }
    }

    /** A comma within a name, a URL, or an "and" followed by another name may be part of a name. */
    private static boolean isUnambiguous(AuthorNames names) {
        List<String> separators = names.separators();
        for (int i = 0; i < separators.size() - 1; i++) {
            if (isAnd(separators.get(i))) {
                return false;
            }
        }
        return !AMBIGUOUS.matcher(String.join("", names.names())).find();
    }

    private static boolean isAnd(String separator) {
        return separator.contains("and") || separator.contains("&");
    }

    private static boolean isOnlyLine(SourceLine passage, CheckContext context) {
        return passage.span().isField(FieldLabel.AUTHORS)
                && passage.span().begins()
                && context.linesOf(passage.span().owner(), FieldLabel.AUTHORS).size() == 1;
    }

    private static AuthorNames names(SourceLine passage) {
        int from = passage.textStart();
        String raw = passage.raw().substring(from);
        String line = passage.containsAny("@/", from) ? passage.shown().substring(from) : raw;
        Matcher tail = TAIL.matcher(line);
        boolean others = tail.find();
        String text = others ? line.substring(0, tail.start()) : line;
        Pattern pattern = STRONG.matcher(text).find()
                ? STRONG
                : isAnd(text) && BODY.matcher(text).find() ? BETWEEN_BODIES : SEPARATOR;
        List<String> names = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        Matcher between = pattern.matcher(text);
        int at = 0;
        while (between.find()) {
            names.add(raw.substring(at, between.start()));
            separators.add(between.group());
            at = between.end();
        }
        names.add(raw.substring(at, text.length()));
        return new AuthorNames(passage, from, names, separators, others ? tail.group(1) + tail.group(2) : "");
    }

    /** The most frequent form; of equally frequent ones the usual one, otherwise the first in order. */
    private static String mostFrequent(Map<String, Integer> counted, String usual) {
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

    private static String corrected(AuthorNames names, String usual, String joint, String tail) {
        boolean chinese = !LATIN.matcher(String.join("", names.names())).find();
        boolean usually = Set.of(usual).containsAll(names.separators());
        String separator = chinese && !usually ? "、" : usual;
        int last = names.names().size() - 1;
        return String.join(separator, names.names().subList(0, last))
                + (last == 0 ? "" : joint.isEmpty() ? separator : joint)
                + names.names().get(last)
                + (names.tail().isEmpty() ? "" : tail);
    }
}
