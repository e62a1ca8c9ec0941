package dev.digest.send.mail;

import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.send.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A list of readers who get an issue as mail: a message each, or messages of which nobody sees who else gets them. */
public final class MailChannel implements Channel<MailChannel.MailRequest> {
    private static final String UNSENT = "X-Unsent: 1\r\n";
    /** Servers accept at least a hundred recipients; many providers no more than fifty. */
    private static final int MOST_HIDDEN = 50;

    private final MailPost post;
    private final ReaderList readers;
    private final DeliveredReaders delivered;
    private final Supplier<SmtpSession> connection;
    private final Consumer<Problem> refusals;

    /**
     * What is sent, and how.
     *
     * @param message the message, marked as unsent
     * @param from the sender's address
     * @param list the name of the list's file
     * @param unsubscribe a {@code mailto:} or {@code https:} address, in which {@code {address}} is the reader's
     * @param each whether each reader gets a message of his own
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record MailPost(byte[] message, String from, String list, String unsubscribe, boolean each) {}

    /** The message and who is to get it. */
    public record MailRequest(String preview, List<Problem> notices, List<String> addresses)
            implements Channel.PreparedRequest {}

    /**
     * A list of readers.
     *
     * @param connection connects when there is something to send
     * @param refusals receives each reader whom the server does not know
     */
    public MailChannel(
            MailPost post,
            ReaderList readers,
            DeliveredReaders delivered,
            Supplier<SmtpSession> connection,
            Consumer<Problem> refusals) {
        this.post = post;
        this.readers = readers;
        this.delivered = delivered;
        this.connection = connection;
        this.refusals = refusals;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String target() {
        return post.list();
    }

    @Override
    public MailRequest prepare() {
        List<String> left = readers.addresses().stream()
                .filter(address -> !delivered.contains(address))
                .toList();
        int before = readers.addresses().size() - left.size();
        List<Problem> notices = before == 0 ? List.of() : List.of(Problem.of("send.mail-resumed", before, left.size()));
        String shown = left.isEmpty() ? "" : left.get(0);
        String text = new String(message(shown), StandardCharsets.ISO_8859_1);
        return new MailRequest(
                "MAIL FROM:<" + post.from() + ">\nRCPT TO: " + left.size() + "\n\n" + text, notices, left);
    }

    @Override
    public String send(MailRequest prepared, List<Sending> earlier) {
        int[] refused = {0};
        try (SmtpSession session = connection.get()) {
            for (List<String> group : groups(prepared.addresses())) {
                deliver(session, group, refused);
            }
        }
        delivered.clear();
        if (refused[0] > 0 && refused[0] == prepared.addresses().size()) {
            throw Problem.of("send.mail-all-refused", post.list(), refused[0]);
        }
        return prepared.addresses().size() - refused[0] + " sent, " + refused[0] + " refused";
    }

    private List<List<String>> groups(List<String> addresses) {
        int size = post.each() ? 1 : MOST_HIDDEN;
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i += size) {
            groups.add(addresses.subList(i, Math.min(addresses.size(), i + size)));
        }
        return groups;
    }

    /** A group whose connection breaks after its message counts as delivered: better none than two. */
    private void deliver(SmtpSession session, List<String> group, int[] refused) {
        try {
            session.send(post.from(), group, message(group.get(0)), (address, reply) -> {
                refused[0]++;
                refusals.accept(Problem.of(
                        "send.mail-reader-refused",
                        post.list(),
                        Optional.ofNullable(readers.lines().get(address)).orElse(0),
                        address,
                        reply));
            });
        } catch (Problem problem) {
            if (problem.is(ProblemCode.SEND_UNCERTAIN)) {
                delivered.add(group);
                throw Problem.of("send.mail-broken-off", group.get(group.size() - 1))
                        .causedBy(problem);
            }
            throw problem;
        }
        delivered.add(group);
    }

    /** With the headers that a sent message has: to whom, and how to get no more. */
    private byte[] message(String reader) {
        String text = new String(post.message(), StandardCharsets.ISO_8859_1);
        String to = "To: <" + (post.each() ? reader : post.from()) + ">\r\n";
        String address =
                post.unsubscribe().startsWith("mailto:") ? reader : URLEncoder.encode(reader, StandardCharsets.UTF_8);
        String unsubscribe = post.unsubscribe().isEmpty()
                ? ""
                : "List-Unsubscribe: <" + post.unsubscribe().replace("{address}", post.each() ? address : "") + ">\r\n";
        return text.replaceFirst(UNSENT, java.util.regex.Matcher.quoteReplacement(to + unsubscribe))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a mail server has accepted cannot be read back. */
    @Override
    public void verify(MailRequest prepared, String answer) {}
}
