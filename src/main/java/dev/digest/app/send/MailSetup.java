package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.ReadDraft;
import dev.digest.app.issue.render.RenderedIssue;
import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.render.mail.MailAddress;
import dev.digest.send.ChannelSecret;
import dev.digest.send.mail.DeliveredReaders;
import dev.digest.send.mail.MailChannel;
import dev.digest.send.mail.MailChannel.MailPost;
import dev.digest.send.mail.ReaderList;
import dev.digest.send.mail.SmtpServer;
import dev.digest.send.mail.SmtpServer.SmtpSecurity;
import dev.digest.send.mail.SmtpSession;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the mail of an issue, and the way to its readers. */
record MailSetup(Newsroom newsroom, SendChannels channels) {
    private static final String HOST = "send.mail.host";
    private static final String LIST = "send.mail.list";
    private static final String MODE = "send.mail.mode";
    private static final String SECURITY = "send.mail.security";
    private static final String USER = "send.mail.user";
    private static final String UNSUBSCRIBE = "send.mail.unsubscribe";

    MailChannel channel(IssueText draft) {
        Settings settings = newsroom.settings();
        if (settings.text(HOST).isEmpty()) {
            throw Problem.of("send.mail-none", HOST);
        }
        MailAddress from = MailAddress.of(
                settings.text(MailAddress.KEY), newsroom.newsletter().name(), settings.origin(MailAddress.KEY));
        if (settings.text(MailAddress.KEY).isBlank()) {
            throw Problem.of("send.mail-from", MailAddress.KEY);
        }
        String unsubscribe = settings.text(UNSUBSCRIBE);
        if (!unsubscribe.matches("(?:mailto:|https://)[!-;=?-~]{3,500}")) {
            throw Problem.of("send.mail-unsubscribe", settings.origin(UNSUBSCRIBE), UNSUBSCRIBE);
        }
        String list = settings.text(LIST);
        ReaderList readers = readers(list);
        IssueRenderer renderer = new IssueRenderer(newsroom);
        ReadDraft read = renderer.read(draft);
        RenderedIssue message = renderer.render("eml", read);
        requireReady(message, renderer.damagedImages(read), draft);
        boolean each = settings.choice(MODE, List.of("each", "bcc")).equals("each");
        SmtpServer server = server(settings);
        return new MailChannel(
                new MailPost(message.bytes(), from.address(), list, unsubscribe, each),
                readers,
                new DeliveredReaders(deliveredFile(draft, list)),
                () -> SmtpSession.open(server),
                refusal -> newsroom.warn("warning", refusal));
    }

    /**
     * What only some mail programs clip or do not show is worth a warning; a mail that lacks pictures is not finished.
     */
    private void requireReady(RenderedIssue message, List<Problem> damaged, IssueText draft) {
        List<Problem> lacking = new ArrayList<>(damaged);
        for (Problem warning : message.warnings()) {
            if (warning.key().startsWith("mail.")) {
                newsroom.warn("warning", warning);
            } else {
                lacking.add(warning);
            }
        }
        if (!lacking.isEmpty()) {
            throw Problem.of("send.mail-not-ready", draft.name(), new ProblemLines(lacking));
        }
    }

    private ReaderList readers(String list) {
        Path file = newsroom.workspace().root().resolve(list);
        if (!Files.exists(file)) {
            throw Problem.of("send.mail-no-list", list, LIST);
        }
        return ReaderList.of(list, AtomicFile.read(file));
    }

    private SmtpServer server(Settings settings) {
        String user = settings.text(USER);
        ChannelSecret secret = SendChannels.secret("mail", "password");
        String password = user.isEmpty()
                ? ""
                : channels.require(
                        secret, () -> Problem.of("send.mail-no-password", user, secret.variable(), secret.setting()));
        String security = settings.choice(SECURITY, List.of("tls", "starttls", "none"));
        return new SmtpServer(
                settings.text(HOST),
                settings.number("send.mail.port"),
                SmtpSecurity.valueOf(security.toUpperCase(Locale.ROOT)),
                user,
                password);
    }

    /** One file for a text of an issue and a list. */
    private Path deliveredFile(IssueText draft, String list) {
        String mark = ContentFingerprint.of(draft.text() + "\n" + list).substring(0, 12);
        return newsroom.workspace()
                .internalFolder()
                .resolve("delivered")
                .resolve(Workspace.nameOf(draft.issue()) + "-" + mark + ".txt");
    }
}
