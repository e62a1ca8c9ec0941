package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.library.IssueRecord;
import dev.digest.library.Sending;
import dev.digest.library.Sending.SendState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where issues have gone: the last sending to each target. */
public record SentIssues(Newsroom newsroom) {
    /** An issue with the last sendings of it, one a channel and target; none of them failed. */
    public record SentIssue(IssueRecord issue, List<Sending> sendings) {}

    /** Where an issue has gone; empty for one that was sent nowhere. */
    public Optional<SentIssue> of(int issue) {
        List<Sending> sendings = last(newsroom.library().sendings().of(issue)).getOrDefault(issue, List.of());
        return sendings.isEmpty()
                ? Optional.empty()
                : newsroom.library().issues().find(issue).map(record -> new SentIssue(record, sendings));
    }

    /** The last sendings by issue, one a channel and target; attempts that failed are left out. */
    public Map<Integer, List<Sending>> byIssue() {
        return last(newsroom.library().sendings().all());
    }

    private static Map<Integer, List<Sending>> last(List<Sending> all) {
        Map<Integer, Map<String, Sending>> last = new LinkedHashMap<>();
        for (Sending sending : all) {
            if (sending.state() != SendState.FAILED) {
                last.computeIfAbsent(sending.issue(), none -> new LinkedHashMap<>())
                        .put(sending.channel() + " " + sending.target(), sending);
            }
        }
        Map<Integer, List<Sending>> lists = new LinkedHashMap<>();
        last.forEach((issue, sendings) -> lists.put(issue, new ArrayList<>(sendings.values())));
        return lists;
    }
}
