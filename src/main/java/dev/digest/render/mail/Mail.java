package dev.digest.render.mail;

import dev.digest.problem.Problem;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.image.ImageData;
import java.util.List;
import java.util.Map;

/**
 * An issue as a mail.
 *
 * @param html for programs that show pages; it has everything in it but the pictures
 * @param text for those that do not
 * @param pictures by their content ids, as {@code html} names them; empty where the pictures lie in the page
 * @param usage the size of {@code html} beside what mail programs show of one
 * @param problems with pictures and with the size
 */
public record Mail(
        String subject,
        String html,
        String text,
        Map<String, ImageData> pictures,
        LimitUsage usage,
        List<Problem> problems) {
    /** Copies the list. */
    public Mail {
        problems = List.copyOf(problems);
    }
}
