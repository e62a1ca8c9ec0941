package dev.digest.discovery.ranking;

import dev.digest.discovery.NewPaper;
import dev.digest.paper.search.HanCharacter;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a paper's text into terms: unigrams and bigrams of title and abstract, overlapping bigrams of Chinese
 * characters, and authors' full names. Terms are distinct by field, since a word in the title says more than one in the
 * abstract.
 */
final class TermReader {
    /** The fields of a paper with terms. */
    enum Field {
        TITLE(0),
        ABSTRACT(1),
        AUTHOR(2);

        private final int index;

        Field(int index) {
            this.index = index;
        }

        /** Its index among the fields. */
        int index() {
            return index;
        }
    }

    /** Receives each term as in the text; the words of a bigram are separated by a space. */
    @FunctionalInterface
    interface Receiver {
        void term(Field field, String term);
    }

    /** Stop words, our own selection of the most frequent English words. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("about above across after again against all almost along already also although always among an and any are"
                            + " around as at be because been before being below between both but by can cannot could"
                            + " did do does done down during each either etc even ever every few for from further had"
                            + " has have having he hence her here him his how however if in indeed into is it its"
                            + " itself just least less made many may me might more moreover most much must my nor not"
                            + " now of off often on once one only onto or other others our ours out over own per"
                            + " perhaps please rather re same she should since so some still such than that the their"
                            + " them themselves then there thereby therefore these they this those through throughout"
                            + " thus to together too toward towards under until up upon us very via was we well were"
                            + " what when where whereas whether which while who whom whose why will with within"
                            + " without would yet you your")
                    .split(" "));

    private final Receiver receiver;
    private String before = "";

    TermReader(Receiver receiver) {
        this.receiver = receiver;
    }

    void read(NewPaper paper) {
        read(Field.TITLE, paper.title());
        // The title is part of the text too, so that a word weighs the same wherever it occurred before.
        read(Field.ABSTRACT, paper.title() + " . " + paper.abstractText());
        for (String author : paper.authors()) {
            receiver.term(Field.AUTHOR, author.toLowerCase(Locale.ROOT));
        }
    }

    private void read(Field field, String text) {
        before = "";
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); ) {
            int codePoint = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean han = HanCharacter.isHan(codePoint);
            if (!han && isWordPart(codePoint)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                word(field, lower.substring(start, i));
                start = -1;
            }
            int next = i + Character.charCount(codePoint);
            if (han) {
                pair(field, lower, i, next);
            }
            i = next;
        }
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint < 128
                ? (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9') || codePoint == '_'
                : Character.isLetterOrDigit(codePoint);
    }

    /** Two adjacent Chinese characters. */
    private void pair(Field field, String text, int first, int second) {
        if (second < text.length() && HanCharacter.isHan(text.codePointAt(second))) {
            int end = second + Character.charCount(text.codePointAt(second));
            receiver.term(field, text.substring(first, end));
        }
    }

    private void word(Field field, String word) {
        if (word.length() < 2 || Character.isDigit(word.codePointAt(0)) || STOP_WORDS.contains(word)) {
            return;
        }
        receiver.term(field, word);
        if (!before.isEmpty()) {
            receiver.term(field, before + " " + word);
        }
        before = word;
    }
}
