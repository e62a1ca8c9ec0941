package dev.digest.paper.search;

/** Divides text into what search indexes are made of: words, and pairs of Chinese characters, which have no spaces. */
public final class TextUnits {
    /** Receives the units of a text in their order, each by where it begins and ends. */
    public interface Receiver {
        /** Letters and digits without a Chinese character, up to what is none. */
        void word(int start, int end);

        /** A Chinese character with the one that follows it, or alone where none does. */
        void pair(int start, int end);
    }

    private TextUnits() {}

    public static void read(String text, Receiver receiver) {
        int word = -1;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            boolean han = HanCharacter.isHan(character);
            if (!han && isWordPart(character)) {
                word = word < 0 ? i : word;
            } else if (word >= 0) {
                receiver.word(word, i);
                word = -1;
            }
            if (han) {
                receiver.pair(i, endOfPair(text, next));
            }
            i = next;
        }
        if (word >= 0) {
            receiver.word(word, i);
        }
    }

    private static int endOfPair(String text, int second) {
        if (second == text.length()) {
            return second;
        }
        int character = text.codePointAt(second);
        return HanCharacter.isHan(character) ? second + Character.charCount(character) : second;
    }

    private static boolean isWordPart(int character) {
        return character < 128
                ? (character >= 'a' && character <= 'z')
                        || (character >= 'A' && character <= 'Z')
                        || (character >= '0' && character <= '9')
                : Character.isLetterOrDigit(character);
    }
}
