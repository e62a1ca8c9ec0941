package dev.digest.render.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text in a mail header (RFC 2047). Words that are not ASCII are encoded as Base64 of UTF-8, split so that no line is
 * too long and no character is cut.
 */
final class EncodedWords {
    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";
    /** An encoded word has at most 75 characters, which hold this many bytes. */
    private static final int BYTES = 45;

    private EncodedWords() {}

    /**
     * The encoded text, folded if necessary.
     *
     * @param indent how much of the first line is used already
     */
    static String of(String text, int indent) {
        String line = text.codePoints()
                .map(c -> c < ' ' || c == 0x7F ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        boolean plain = line.chars().allMatch(c -> c < 0x7F) && !line.contains("=?") && line.length() + indent <= 76;
        return plain ? line : encoded(line, Math.max(3, BYTES - indent));
    }

    private static String encoded(String line, int first) {
        StringBuilder words = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        int room = first;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > room && bytes > 0) {
                words.append(word(piece)).append("\r\n ");
                piece.setLength(0);
                bytes = 0;
                room = BYTES;
            }
            piece.append(character);
            bytes += more;
            at += character.length();
        }
        return words.append(word(piece)).toString();
    }

    private static String word(CharSequence piece) {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        return START + Base64.getEncoder().encodeToString(bytes) + END;
    }
}
