package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.send.SendIssue.SendPlan;
import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends a published issue on the channels of {@code send.after-publish}, in order. One that fails does not hold up the
 * others, and can be sent again alone; what would need an editor's consent is not sent.
 */
public final class SendAfterPublish {
    private final Newsroom newsroom;

    public SendAfterPublish(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What became of a channel.
     *
     * @param problem why it was not sent
     */
    public record SendOutcome(String channel, Optional<Sending> sending, Optional<Problem> problem) {}

    /**
     * Checks the setting before anything is published.
     *
     * @throws Problem {@code send.no-channels}, {@code settings.choice}
     */
    public List<String> channels() {
        List<String> channels = SendChannels.afterPublish(newsroom);
        if (channels.isEmpty()) {
            throw Problem.of("send.no-channels", SendChannels.AFTER_PUBLISH, SendChannels.names());
        }
        return channels;
    }

    /** Sends an issue on all channels. In a dry run it is only prepared. */
    public List<SendOutcome> send(int issue) {
        List<SendOutcome> outcomes = new ArrayList<>();
        for (String channel : channels()) {
            try {
                outcomes.add(send(issue, channel));
            } catch (Problem problem) {
                outcomes.add(new SendOutcome(channel, Optional.empty(), Optional.of(problem)));
            }
        }
        return outcomes;
    }

    private SendOutcome send(int issue, String channel) {
        SendIssue sender = new SendIssue(newsroom);
        SendPlan plan =
                sender.plan(new SendIssue.Request(channel, OptionalInt.of(issue), Optional.empty(), Optional.empty()));
        plan.notices().forEach(notice -> newsroom.warn("warning", notice));
        Optional<Problem> question = plan.questions().stream().findFirst();
        return newsroom.request().dryRun() || question.isPresent()
                ? new SendOutcome(channel, Optional.empty(), question)
                : new SendOutcome(channel, Optional.of(sender.send(plan)), Optional.empty());
    }
}
