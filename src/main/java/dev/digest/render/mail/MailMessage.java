package dev.digest.render.mail;

import dev.digest.format.ContentFingerprint;
import dev.digest.render.image.ImageData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a mail as a multipart message (RFC 5322, RFC 2046): text, HTML, images. Every part is in Base64, so that no
 * line is too long, no byte is lost, and no part can contain the boundary, which has an underscore. The same mail gives
 * the same message.
 */
public final class MailMessage {
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int ID_LENGTH = 32;

    private final StringBuilder message = new StringBuilder(100_000);
    private final Mail mail;

    private MailMessage(Mail mail) {
        this.mail = mail;
    }

    /**
     * The message, marked as unsent, so that mail programs open it for sending.
     *
     * @param from the sender
     * @param date the date header
     */
    public static byte[] of(Mail mail, MailAddress from, Instant date) {
        MailMessage message = new MailMessage(mail);
        message.head(from, date);
        message.alternatives();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(message.message.toString().getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private void head(MailAddress from, Instant date) {
        String id = ContentFingerprint.of(mail.subject() + "\n" + date + "\n" + mail.html())
                .substring(0, ID_LENGTH);
        line("From: " + from.header());
        line("Subject: " + EncodedWords.of(mail.subject(), "Subject: ".length()));
        line("Date: " + DATE.format(date));
        line("Message-ID: <" + id + "@" + from.domain() + ">");
        line("X-Unsent: 1");
        line("MIME-Version: 1.0");
    }

    private void alternatives() {
        String boundary = "=_alternative_" + ContentFingerprint.of(mail.html()).substring(0, 16);
        begin("multipart/alternative", boundary);
        part(boundary);
        text("text/plain", mail.text());
        part(boundary);
        if (mail.pictures().isEmpty()) {
            text("text/html", mail.html());
        } else {
            related(boundary.replace("alternative", "related"));
        }
        end(boundary);
    }

    private void related(String boundary) {
        begin("multipart/related; type=\"text/html\"", boundary);
        part(boundary);
        text("text/html", mail.html());
        for (Map.Entry<String, ImageData> picture : mail.pictures().entrySet()) {
            part(boundary);
            line("Content-Type: " + picture.getValue().type());
            line("Content-ID: <" + picture.getKey() + ">");
            line("Content-Disposition: inline");
            body(picture.getValue().bytes());
        }
        end(boundary);
    }

    private void text(String type, String text) {
        line("Content-Type: " + type + "; charset=utf-8");
        body(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void body(byte[] bytes) {
        line("Content-Transfer-Encoding: base64");
        line("");
        line(BASE64.encodeToString(bytes));
    }

    private void begin(String type, String boundary) {
        line("Content-Type: " + type + ";");
        line(" boundary=\"" + boundary + "\"");
        line("");
    }

    private void part(String boundary) {
        line("--" + boundary);
    }

    private void end(String boundary) {
        line("--" + boundary + "--");
    }

    private void line(String line) {
        message.append(line).append("\r\n");
    }
}
