package dev.digest.render.mail;

import dev.digest.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sender of a mail.
 *
 * @param name the display name
 * @param address such as {@code weekly@example.org}
 */
public record MailAddress(String name, String address) {
    /** The setting. */
    public static final String KEY = "mail.from";

    /** A reserved address (RFC 2606), to be replaced by whoever sends the message. */
    private static final String NOBODY = "newsletter@example.invalid";

    private static final String ADDRESS = "([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,8})";
    private static final Pattern BARE = Pattern.compile(ADDRESS);
    private static final Pattern NAMED = Pattern.compile("([^<>\\p{Cntrl}]{0,100})<" + ADDRESS + ">");

    /**
     * The sender in a newsletter's settings: an address, optionally with a name before it.
     *
     * @param newsletter the default name
     * @param place the place of the setting, for messages
     * @throws Problem {@code mail.from} when the address is invalid
     */
    public static MailAddress of(String written, String newsletter, String place) {
        if (written.isBlank()) {
            return new MailAddress(newsletter, NOBODY);
        }
        Matcher named = NAMED.matcher(written.strip());
        Matcher bare = BARE.matcher(written.strip());
        if (!named.matches() && !bare.matches()) {
            throw Problem.of("mail.from", place, written);
        }
        String name = named.matches() ? named.group(1).replace("\"", "").strip() : "";
        String address = named.matches() ? named.group(2) : bare.group(1);
        return new MailAddress(name.isEmpty() ? newsletter : name, address);
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The header value: the name is quoted or encoded unless it consists of plain letters. */
    String header() {
        boolean plain = name.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        String shown = plain ? "\"" + name.replaceAll("[\"\\\\]", "") + "\"" : EncodedWords.of(name, "From: ".length());
        return shown + "\r\n <" + address + ">";
    }
}
