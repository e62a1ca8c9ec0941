package dev.digest.render.mail;

import dev.digest.workspace.Settings;

/**
 * A newsletter's mail settings.
 *
 * @param kilobytes the HTML size that mail programs show without clipping; 0 for no limit
 * @param references the heading of the link list in plain text
 */
public record MailForm(int kilobytes, String references) {
    /** The settings of a newsletter. */
    public static MailForm of(Settings settings) {
        return new MailForm(settings.number("limits.mail"), settings.text("wechat.references"));
    }
}
