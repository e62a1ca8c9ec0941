package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.library.Sending;
import dev.digest.library.Sending.SendState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where issues have gone: the last sending to each target. */
public record SentIssues(Newsroom newsroom) {
    /** The last sendings by issue, one a channel and target; attempts that failed are left out. */
    public Map<Integer, List<Sending>> byIssue() {
        Map<Integer, Map<String, Sending>> last = new LinkedHashMap<>();
        for (Sending sending : newsroom.library().sendings().all()) {
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
