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
import dev.digest.app.discovery.TriageSession.TriageDecision;
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

    private final NewsroomListener listener = new NewsroomListener() {
        @Override
        public void onNotice(Notice notice) {}

        @Override
        public void onStart(int total) {}

        @Override
        public void onProgress(int done) {}

        @Override
        public void onWait(WaitReason why, String host, Duration howLong) {}
    };

    private Newsroom open() {
        Map<String, String> environment = Map.of("USER", "\u7532");
        NewsroomHost host = new NewsroomHost(environment, folder, CLOCK, Main.adapters(environment, CLOCK));
        return Newsroom.open(NewsroomRequest.of(folder, "triage"), host, listener);
    }

    private TriageSession begin(Newsroom newsroom) {
        InboxQuery all =
                new InboxQuery(InboxDays.SINCE_LAST_ISSUE, Optional.empty(), Optional.empty(), false, false, 0);
        List<InboxPaper> papers =
                new ArrayList<>(new ListInbox(newsroom).list(all).papers());
        papers.sort(Comparator.comparing(one -> one.paper().id()));
        assertThat(papers).extracting(one -> one.paper().id()).isEqualTo(PAPERS);
        return TriageSession.begin(newsroom, papers, listener);
    }

    private static Optional<String> current(TriageSession session) {
        return session.list().current().map(one -> one.paper().id());
    }

    @Test
    void the_command_that_knows_the_key_is_run_once_however_often_the_screen_is_drawn() {
        String settings = other.read("digest.yaml").replaceAll("(?m)^ai:\\n(?:  .*\\n)*", "");
        other.write("digest.yaml", settings + """

                ai:
                  url: http://127.0.0.1:9/v1
                  model: small
                  key-command: [sh, -c, "echo run >> runs; echo key"]
                """);
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            assertThat(session.drafts().isPossible()).isTrue();
            assertThat(session.drafts().isPossible()).isTrue();
        }
        assertThat(folder.resolve("runs")).hasContent("run");
    }

    @Test
    void what_the_other_decided_meanwhile_is_seen_with_their_name_and_not_overwritten() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            other.run("reject", "2602.00001", "--reason", "no experiments").succeeds();
            session.refresh();
            assertThat(session.left()).isEqualTo(2);
            TriageDecision seen = session.decision().orElseThrow();
            assertThat(seen.decision().kind()).isEqualTo(DecisionKind.REJECTED);
            assertThat(seen.decider()).contains("\u4E59");
            other.run("pick", "2602.00002").succeeds();
            session.refresh();
            session.nextUndecided();
            assertThat(current(session)).contains("arXiv:2602.00003");
            assertThat(session.picked()).as("by both together").isEqualTo(1);
        }
    }

    @Test
    void what_the_other_decided_since_the_last_look_is_not_overwritten_either() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            other.run("reject", "2602.00001", "--reason", "no experiments").succeeds();
            assertThatThrownBy(() -> session.pick(Map.of()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("triage.decided-by-others"));
            assertThat(session.left()).as("it is seen now").isEqualTo(2);
            assertThat(session.undo()).isFalse();
        }
        other.run("list", "--ids").succeeds().output().isEmpty();
    }

    @Test
    void ones_own_decision_can_be_changed_until_the_other_changes_it() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            assertThat(session.decision().orElseThrow().decider()).isEmpty();
            session.pick(Map.of());
            other.run("defer", "2602.00001", "--until", "9").succeeds();
            assertThatThrownBy(() -> session.reject(Optional.empty()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("triage.decided-by-others"));
            assertThat(session.decision().orElseThrow().decider()).contains("\u4E59");
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
            assertThat(current(session)).contains("arXiv:2602.00001");
            assertThat(session.undo()).isFalse();
        }
    }

    @Test
    void what_one_changed_elsewhere_since_stays_when_a_decision_is_undone() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            other.withVariable("DIGEST_USER", "\u7532")
                    .run("reject", "2602.00002")
                    .succeeds();
            assertThat(session.undo()).isTrue();
            assertThat(session.left()).isEqualTo(2);
            session.nextUndecided();
            assertThat(current(session)).contains("arXiv:2602.00003");
        }
    }

    @Test
    void a_decision_that_is_undone_elsewhere_is_not_undone_again() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            other.withVariable("DIGEST_USER", "\u7532").run("undo").succeeds();
            assertThatThrownBy(session::undo)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("undo.nothing"));
            assertThat(session.left()).isEqualTo(3);
        }
    }

    @Test
    void what_changes_nothing_is_not_undone() {
        try (Newsroom newsroom = open();
                TriageSession session = begin(newsroom)) {
            session.reject(Optional.empty());
            session.reject(Optional.empty());
            assertThat(session.made()).isEqualTo(1);
        }
    }
}
