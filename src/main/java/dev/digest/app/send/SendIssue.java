package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.RecordedIssueFile;
import dev.digest.app.issue.publish.RuleWaivers;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.IssueRecord;
import dev.digest.library.Sending;
import dev.digest.library.Sending.SendState;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.send.Channel;
import dev.digest.send.Channel.PreparedRequest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends an issue on a channel. It is planned first, which tells what an editor must agree to; each attempt is recorded
 * in the library before the channel is asked, so that none is made twice unknowingly.
 */
public final class SendIssue {
    private final Newsroom newsroom;

    public SendIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to send.
     *
     * @param issue empty for the last published one
     * @param via a relay for WeChat, in place of the configured one
     * @param cover a picture file for WeChat, in place of the issue's
     */
    public record Request(String channel, OptionalInt issue, Optional<String> via, Optional<String> cover) {}

    /**
     * A sending that was prepared and checked; nothing has been sent.
     *
     * @param questions what an editor must agree to: it is not published, was sent already, …
     * @param notices what an editor should know
     * @param preview the request as it will be sent, without secrets
     */
    public record SendPlan(
            int issue,
            String channel,
            String target,
            List<Problem> questions,
            List<Problem> notices,
            String preview,
            String fingerprint,
            PlannedRequest<?> planned) {}

    /** A channel with what it is about to send. */
    record PlannedRequest<P extends PreparedRequest>(Channel<P> channel, P request) {
        static <P extends PreparedRequest> PlannedRequest<P> of(Channel<P> channel) {
            return new PlannedRequest<>(channel, channel.prepare());
        }

        String send(List<Sending> earlier) {
            return channel.send(request, earlier);
        }

        void verify(String answer) {
            channel.verify(request, answer);
        }
    }

    /**
     * Prepares the sendings of a channel's groups, or of a channel that has none the only one.
     *
     * @throws Problem as {@link #plan}; {@code usage.choice}, {@code send.no-group}, {@code send.group-name}
     */
    public List<SendPlan> plans(Request request) {
        return SendChannels.expand(request.channel(), newsroom).stream()
                .map(channel -> plan(new Request(channel, request.issue(), request.via(), request.cover())))
                .toList();
    }

    /**
     * Prepares a sending without network.
     *
     * @throws Problem {@code send.*}, {@code issue.unknown}, {@code publish.check}, {@code publish.not-built}
     */
    public SendPlan plan(Request request) {
        IssueRecord issue = issue(request.issue());
        if (new RecordedIssueFile(newsroom, issue).current().isEmpty()) {
            throw Problem.of("publish.not-built", issue.number());
        }
        IssueText draft = new IssueTexts(newsroom).ofIssue(issue.number());
        RuleWaivers.ofPublished(issue.number(), newsroom).requireNoErrors(issue.number());
        PlannedRequest<?> planned = PlannedRequest.of(new SendChannels(newsroom).channel(request, draft));
        String target = planned.channel().target();
        String fingerprint = ContentFingerprint.of(draft.text());
        return new SendPlan(
                issue.number(),
                request.channel(),
                target,
                questions(issue, draft, planned.channel()),
                planned.request().notices(),
                planned.request().preview(),
                fingerprint,
                planned);
    }

    private IssueRecord issue(OptionalInt number) {
        if (number.isPresent()) {
            return new IssueBuilder(newsroom).requireIssue(number.getAsInt());
        }
        return new IssueCatalog(newsroom).lastPublished().orElseThrow(() -> Problem.of("send.none-published"));
    }

    private List<Problem> questions(IssueRecord issue, IssueText draft, Channel<?> channel) {
        List<Problem> questions = new ArrayList<>();
        String fingerprint = ContentFingerprint.of(draft.text());
        if (!issue.isPublished()) {
            questions.add(Problem.of("send.not-published", issue.number()));
        } else if (!fingerprint.equals(issue.fingerprint())) {
            boolean isFormer = new RecordedIssueFile(newsroom, issue).isFormer(draft.text());
            questions.add(Problem.of(isFormer ? "send.former" : "send.edited", draft.name(), issue.number()));
        }
        for (Sending sending : lastOfEachState(sendings(issue.number(), channel))) {
            if (sending.state() == SendState.STARTED) {
                questions.add(Problem.of("send.unconfirmed", sending.issue(), sending.target(), time(sending)));
            } else if (sending.fingerprint().equals(fingerprint)) {
                questions.add(Problem.of(ProblemCode.SEND_SAME, sending.issue(), sending.target(), time(sending)));
            } else if (!channel.replaces()) {
                questions.add(Problem.of("send.second", sending.issue(), sending.target(), time(sending)));
            }
        }
        return questions;
    }

    /** The last one that succeeded, and a later one of which nobody knows. */
    private static List<Sending> lastOfEachState(List<Sending> sendings) {
        List<Sending> last = new ArrayList<>();
        Optional<Sending> known =
                sendings.stream().filter(one -> one.state() == SendState.SENT).reduce((one, later) -> later);
        known.ifPresent(last::add);
        sendings.stream()
                .filter(one -> one.state() == SendState.STARTED)
                .filter(one -> known.isEmpty() || one.at().isAfter(known.get().at()))
                .reduce((one, later) -> later)
                .ifPresent(last::add);
        return last;
    }

    private List<Sending> sendings(int issue, Channel<?> channel) {
        return newsroom.library().sendings().of(issue).stream()
                .filter(sending -> sending.isTo(SendChannels.base(channel.name()), channel.target()))
                .toList();
    }

    /** Local time, as in history. */
    private String time(Sending sending) {
        return newsroom.host()
                .localTime(sending.at())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /**
     * Sends what was planned, and records it.
     *
     * @throws Problem {@code send.*}, {@code fetch.*} when it failed, which is recorded too
     */
    public Sending send(SendPlan plan) {
        if (newsroom.request().offline()) {
            throw Problem.of("send.offline");
        }
        Channel<?> channel = plan.planned().channel();
        List<Sending> earlier = sendings(plan.issue(), channel).stream()
                .filter(sending -> sending.state() != SendState.FAILED)
                .toList();
        Sending started = new Sending(
                plan.issue(), plan.channel(), plan.target(), newsroom.now(), plan.fingerprint(), SendState.STARTED, "");
        newsroom.library().sendings().record(started);
        Sending sent = sent(plan, earlier, started);
        newsroom.library().sendings().record(sent);
        verify(plan, sent);
        return sent;
    }

    private void verify(SendPlan plan, Sending sent) {
        try {
            plan.planned().verify(sent.answer());
        } catch (Problem problem) {
            newsroom.library().sendings().record(sent.in(SendState.STARTED, sent.answer()));
            throw problem;
        }
    }

    private Sending sent(SendPlan plan, List<Sending> earlier, Sending started) {
        try {
            return started.in(SendState.SENT, plan.planned().send(earlier));
        } catch (Problem problem) {
            SendState state = problem.is(ProblemCode.SEND_UNCERTAIN, ProblemCode.SEND_SERVER_ERROR)
                    ? SendState.STARTED
                    : SendState.FAILED;
            newsroom.library().sendings().record(started.in(state, problem.key()));
            throw problem;
        }
    }
}
