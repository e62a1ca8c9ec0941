package dev.digest.send.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A finished message, sent byte by byte as it is to those recipients whom the server accepts. */
final class OutgoingMessage extends SMTPMessage {
    private volatile boolean transmitted;

    OutgoingMessage(Session session, String from, byte[] bytes) throws MessagingException {
        super(session, new ByteArrayInputStream(bytes));
        setEnvelopeFrom(from);
        setSendPartial(true);
    }

    /** Whether any of it went out: if no answer follows, the server may have it or not. */
    boolean isTransmitted() {
        return transmitted;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        transmitted = true;
        super.writeTo(out, ignoredHeaders);
    }
}
