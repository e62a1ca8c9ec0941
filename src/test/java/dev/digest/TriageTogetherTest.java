package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomHost;
import dev.digest.app.NewsroomListener;
import dev.digest.app.NewsroomRequest;
import dev.digest.app.Notice;
import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxDays;
import dev.digest.app.discovery.ListInbox.InboxQuery;
import dev.digest.app.discovery.TriageSession;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.problem.Problem;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editors who go through the same week: each sees what the other decides, and neither overwrites it. */
class TriageTogetherTest {
    private static final List<String> PAPERS = List.of("arXiv:2602.00001", "arXiv:2602.00002", "arXiv:2602.00003");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-15T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private TestProgram other = new TestProgram(folder);

    @BeforeEach
    void load_three_papers() {
        other = TestProgram.withNewsletter(folder)
                .withVariable("DIGEST_USER", "\u4E59")
                .atTime("2026-02-15T12:00:00Z");
        StringBuilder lines = new StringBuilder();
        PAPERS.forEach(id -> lines.append("{\"id\": \"" + id.substring("arXiv:".length())
                + "\", \"title\": \"A paper\", \"abstract\": \"Words.\", \"authors\": \"Ada Lovelace\","
                + " \"categories\": \"cs.CL\", \"versions\": [], \"update_date\": \"2026-02-10\"}\n"));
        other.write("papers.jsonl", lines.toString());
        other.run("discover", "--from", "papers.jsonl").succeeds();
    }

    private Newsroom open() {
        Map<String, String> environment = Map.of("USER", "\u7532");
        NewsroomListener listener = new NewsroomListener() {
            @Override
            public void onNotice(Notice notice) {}

            @Override
            public void onStart(int total) {}

            @Override
            public void onProgress(int done) {}

            @Override
            public void onWait(WaitReason why, String host, Duration howLong) {}
        };
        NewsroomHost host = new NewsroomHost(environment, folder, CLOCK, Main.adapters(environment, CLOCK));
        return Newsroom.open(NewsroomRequest.of(folder, "triage"), host, listener);
    }

    private static TriageSession begin(Newsroom newsroom) {
        InboxQuery all =
                new InboxQuery(InboxDays.SINCE_LAST_ISSUE, Optional.empty(), Optional.empty(), false, false, 0);
        List<InboxPaper> papers =
                new ArrayList<>(new ListInbox(newsroom).list(all).papers());
        papers.sort(Comparator.comparing(one -> one.paper().id()));
        assertThat(papers).extracting(one -> one.paper().id()).isEqualTo(PAPERS);
        return TriageSession.begin(newsroom, papers);
    }

    @Test
    void what_the_other_decided_meanwhile_is_seen_and_not_overwritten() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            other.run("reject", "2602.00001", "--reason", "no experiments").succeeds();
            assertThat(session.left()).isEqualTo(2);
            assertThat(session.decision().orElseThrow().kind()).isEqualTo(DecisionKind.REJECTED);
            assertThatThrownBy(() -> session.pick(Map.of()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("triage.decided-by-others"));
            other.run("pick", "2602.00002").succeeds();
            session.nextUndecided();
            assertThat(session.currentId()).contains("arXiv:2602.00003");
            assertThat(session.picked()).as("by both together").isEqualTo(1);
        }
    }

    @Test
    void one_undoes_what_one_decided_and_not_what_the_other_did_since() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            other.run("reject", "2602.00002").succeeds();
            assertThat(session.undo()).isTrue();
            assertThat(session.left()).isEqualTo(2);
            assertThat(session.currentId()).contains("arXiv:2602.00001");
            assertThat(session.undo()).isFalse();
        }
    }

    @Test
    void what_one_changed_elsewhere_since_is_not_undone_by_mistake() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            other.withVariable("DIGEST_USER", "\u7532")
                    .run("reject", "2602.00002")
                    .succeeds();
            assertThatThrownBy(session::undo)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("triage.changed-since"));
            assertThat(session.left()).as("both decisions stand").isEqualTo(1);
        }
    }
}
