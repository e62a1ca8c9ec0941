package dev.digest.render.mail;

import dev.digest.workspace.Settings;

/**
 * What a newsletter says of its mails.
 *
 * @param kilobytes of a page that mail programs show without cutting it; 0 is any number
 * @param references the heading over the list of links in plain text
 */
public record MailForm(int kilobytes, String references) {
    /** As a newsletter's settings have it. */
    public static MailForm of(Settings settings) {
        return new MailForm(settings.number("limits.mail"), settings.text("wechat.references"));
    }
}
