package dev.digest.send;

/** Text inside the Markdown of chat programs, where it must stay text: no mention, no link, no markup. */
public final class ChatText {
    private ChatText() {}

    /**
     * A title as text. Chat programs have no escapes that all of them understand, so signs of markup become their
     * full-width forms.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.strip().codePoints().map(ChatText::plain).forEach(plain::appendCodePoint);
        // This makes a heading, and only at the beginning: "Weekly #64" is as written.
        for (int i = 0; i < plain.length() && plain.charAt(i) == '#'; i++) {
            plain.setCharAt(i, '＃');
        }
        return plain.toString();
    }

    private static int plain(int sign) {
        return switch (sign) {
            case '<' -> '＜';
            case '>' -> '＞';
            case '[' -> '［';
            case ']' -> '］';
            case '*' -> '＊';
            case '`' -> '｀';
            case '~' -> '～';
            case '@' -> '＠';
            case '|' -> '｜';
            default -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT ? ' ' : sign;
        };
    }

    /** An address in the target of a link: what would end it is encoded. */
    public static String address(String address) {
        return address.replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C")
                .replace(" ", "%20");
    }
}
