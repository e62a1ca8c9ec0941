package dev.digest.discovery.source;

import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.RecordListener;
import dev.digest.format.Json;
import dev.digest.paper.ArxivId;
import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the daily papers of Hugging Face: one JSON list, whose items have a paper of arXiv with its votes. An invalid
 * item is reported, and the others are read.
 */
final class DailyPapersReader {
    private static final int MOST_VOTES = 1_000_000;
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final RecordListener receiver;

    DailyPapersReader(String name, RecordListener receiver) {
        this.name = name;
        this.receiver = receiver;
    }

    /**
     * Reads a response.
     *
     * @throws Problem {@code json.broken}; {@code discover.unknown-form} when it is no list
     */
    void read(byte[] answer) {
        if (!(Json.read(new String(answer, StandardCharsets.UTF_8)) instanceof List<?> items)) {
            throw Problem.of("discover.unknown-form", name);
        }
        int number = 0;
        for (Object item : items) {
            number++;
            take(item, name + ":" + number);
        }
    }

    private void take(@Nullable Object item, String where) {
        try {
            receiver.votes(votes(item, where));
        } catch (Problem problem) {
            receiver.failed(where, problem);
        }
    }

    private static PaperVotes votes(@Nullable Object item, String where) {
        if (!(item instanceof Map<?, ?> record) || !(record.get("paper") instanceof Map<?, ?> paper)) {
            throw Problem.of("discover.record", where, "paper");
        }
        if (!(paper.get("id") instanceof String id)) {
            throw Problem.of("discover.record", where, "id");
        }
        if (!(paper.get("upvotes") instanceof Number votes)) {
            throw Problem.of("discover.record", where, "upvotes");
        }
        return new PaperVotes(
                ArxivId.of(id).canonical(),
                (int) Math.max(0, Math.min(MOST_VOTES, votes.longValue())),
                organization(paper).or(() -> organization(record)));
    }

    private static Optional<String> organization(Map<?, ?> record) {
        if (!(record.get("organization") instanceof Map<?, ?> organization)
                || !(organization.get("fullname") instanceof String name)) {
            return Optional.empty();
        }
        String line = CleanedPaperText.line(name);
        return Optional.of(line)
                .filter(text -> !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST_NAME);
    }
}
