package dev.digest.send.mail;

import dev.digest.paper.CleanText;

/** A server's reply: its code and its text on one line. */
record SmtpReply(int code, String text) {
    private static final int LONGEST = 200;

    SmtpReply {
        String line = CleanText.line(text);
        text = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    boolean isAccepted() {
        return code >= 200 && code < 400;
    }

    /** {@code 550 No such user}. */
    @Override
    public String toString() {
        return code + " " + text;
    }
}
