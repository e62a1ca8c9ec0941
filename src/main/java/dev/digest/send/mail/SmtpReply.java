package dev.digest.send.mail;

import dev.digest.paper.CleanText;
import java.nio.charset.StandardCharsets;

/**
 * A server's reply as it is shown to people: on one line and not too long.
 *
 * @param text code and text, such as {@code 550 No such user}
 */
record SmtpReply(String text) {
    private static final int LONGEST = 200;

    /** Angus takes the bytes of a reply for Latin-1, whereas servers answer in UTF-8 if not in ASCII. */
    SmtpReply {
        String line = CleanText.line(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replaceAll("\\R\\d{3}[ -]", " "));
        text = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    @Override
    public String toString() {
        return text;
    }
}
