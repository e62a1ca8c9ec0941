package dev.digest.check;

import dev.digest.format.NameSuggestion;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment {@code <!-- check: off RULE… -->}: its offsets in the file's text, and its words. */
public record SuppressionComment(int from, int to, List<CommentWord> words) {
    private static final Pattern COMMENT =
            Pattern.compile("(?i)<!--\\s{0,9}check\\s{0,9}[:：]\\s{0,9}off(?![\\w-])([^<]{0,500}?)-->");
    private static final Pattern WORD = Pattern.compile("[^\\s,，、;；:：()（）—和与及]+");
    private static final Pattern LIKE_A_NAME = Pattern.compile("[a-z-]{2,30}\\.[a-z-]{4,30}");
    private static final int MAX_LENGTH = 60;
    private static final List<String> AND = List.of("and", "&");

    /** A word of a comment with its place, normalized like a rule name. */
    public record CommentWord(String text, int from, int to) {
        private static CommentWord of(String written, int from) {
            // A Chinese input method types a full stop for the point.
            String usual = Normalizer.normalize(written, Normalizer.Form.NFKC).replace('。', '.');
            String text = usual.toLowerCase(Locale.ROOT).replaceFirst("\\.{1,9}$", "");
            return new CommentWord(text, from, from + written.length());
        }
    }

    public SuppressionComment {
        words = List.copyOf(words);
    }

    /** The suppression comments among the comments of a text. */
    public static List<SuppressionComment> findAll(String text, List<CommentSpan> all) {
        List<SuppressionComment> comments = new ArrayList<>();
        for (CommentSpan one : all) {
            Matcher comment = COMMENT.matcher(text).region(one.from(), one.to());
            if (comment.matches()) {
                comments.add(new SuppressionComment(
                        one.from(), one.to(), splitWords(text, comment.start(1), comment.end(1))));
            }
        }
        return comments;
    }

    private static List<CommentWord> splitWords(String text, int from, int to) {
        List<CommentWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            CommentWord read = CommentWord.of(word.group(), word.start());
            if (!AND.contains(read.text())) {
                words.add(read);
            }
        }
        return words;
    }

    /** The words that should be rule names: the first, and the following ones up to a reason. */
    public List<CommentWord> ruleWords(Collection<String> rules) {
        List<CommentWord> named = new ArrayList<>();
        for (CommentWord word : words) {
            if (!named.isEmpty() && !isName(word.text(), rules)) {
                break;
            }
            named.add(word);
        }
        return named;
    }

    /** Whether a word is the name of a rule, or nearly. */
    private static boolean isName(String word, Collection<String> rules) {
        return rules.contains(word)
                || LIKE_A_NAME.matcher(word).matches()
                || suggestRule(word, rules).isPresent();
    }

    /** The rule that was probably meant; very long words are not compared, since that is slow. */
    public static Optional<String> suggestRule(String word, Collection<String> rules) {
        return word.length() > MAX_LENGTH ? Optional.empty() : NameSuggestion.find(word, rules);
    }
}
