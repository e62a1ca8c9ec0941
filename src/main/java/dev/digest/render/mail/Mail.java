package dev.digest.render.mail;

import dev.digest.problem.Problem;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.image.ImageData;
import java.util.List;
import java.util.Map;

/**
 * An issue as a mail.
 *
 * @param html the HTML part; self-contained except for images
 * @param text the plain text part
 * @param pictures by content id, as referenced in {@code html}; empty when images are embedded in it
 * @param usage the size of {@code html} compared with what mail programs show without clipping
 * @param problems with images and the size
 */
public record Mail(
        String subject,
        String html,
        String text,
        Map<String, ImageData> pictures,
        LimitUsage usage,
        List<Problem> problems) {
    public Mail {
        problems = List.copyOf(problems);
    }
}
