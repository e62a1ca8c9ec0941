package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandLoop;
import dev.digest.testing.FakeWechat;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestMailServer;
import dev.digest.testing.TestProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code send} killed ({@code kill -9}) while it sends. What readers may have got is known by the next command, which
 * asks before it sends anything to them again, and goes on where the killed one ended. {@code -Dkill.runs=1000} for a
 * long run, {@code -Dkill.seed} for another one.
 */
@Tag("slow")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class KilledSendingTest {
    private static final int RUNS = Integer.getInteger("kill.runs", 20);
    private static final long SEED = Long.getLong("kill.seed", 64);
    private static final long LONGEST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final String LATER = "2022-10-31T12:30:00Z";

    @TempDir
    Path folder;

    private final MockWebServer chat = new MockWebServer();
    private final AtomicInteger messages = new AtomicInteger();
    private InstalledProgram installed;
    private TestProgram digest;
    private NewsletterFolder published;

    @BeforeEach
    void an_issue_is_published() throws IOException {
        chat.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                messages.incrementAndGet();
                return new MockResponse.Builder()
                        .body("{\"code\":0,\"msg\":\"success\"}")
                        .build();
            }
        });
        chat.start();
        Path model = folder.resolve("model");
        assertThat(model.toFile().mkdir()).isTrue();
        digest = ReadyPapers.createIn(model);
        set("send.feishu.webhook-command", "echo", chat.url("/hook").toString());
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
        published = new NewsletterFolder(model);
        installed = new InstalledProgram(folder);
    }

    @AfterEach
    void the_stand_in_ends() {
        chat.close();
    }

    private void set(String... words) {
        List<String> command = new ArrayList<>(List.of("config", "set"));
        command.addAll(List.of(words));
        digest.run(command.toArray(String[]::new)).succeeds();
    }

    /** Starts a command in a process; returns when it is about to begin with it. */
    private Process start(Path where, String... command) throws IOException {
        Process process = CommandLoop.start(installed, where, List.of(List.of(command)));
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("ready");
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Test
    void whenever_it_is_killed_nothing_is_sent_twice_without_asking() throws Exception {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            messages.set(0);
            NewsletterFolder here = published.copy(folder.resolve("run"));
            long delay = (long) (random.nextDouble() * LONGEST_NANOSECONDS);
            Process process = start(here.path(), "send", "feishu", "1");
            LockSupport.parkNanos(delay);
            kill(process);
            String what = "run " + run + ", killed after " + delay + " ns";
            int before = messages.get();
            TestProgram next = new TestProgram(here.path()).atTime(LATER);
            String known = next.run("issues").succeeds().out();

            int code = next.run("send", "feishu", "1").code();

            if (before > 0) {
                assertThat(known).as(what).contains("feishu");
                assertThat(code).as(what).isEqualTo(2);
            } else {
                assertThat(code).as(what).isEqualTo(known.contains("feishu?") ? 2 : 0);
            }
            assertThat(messages.get()).as(what).isEqualTo(code == 0 ? 1 : before);
            next.run("doctor").succeeds();
            here.delete();
        }
    }

    @Test
    void one_killed_between_request_and_answer_is_asked_about_and_sent_again_on_request() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        chat.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                messages.incrementAndGet();
                asked.countDown();
                killed.await();
                return new MockResponse.Builder()
                        .body("{\"code\":0,\"msg\":\"success\"}")
                        .build();
            }
        });
        Process process = start(published.path(), "send", "feishu", "1");
        asked.await();
        kill(process);
        killed.countDown();
        digest.atTime(LATER);

        digest.run("issues").output().contains("feishu?");
        digest.run("send", "feishu").exits(2).messages().contains("may have been sent");
        digest.run("config", "set", "send.after-publish", "feishu").succeeds();
        digest.run("publish", "1", "--send").messages().contains("may have been sent");
        assertThat(messages.get()).isEqualTo(1);
        digest.run("send", "feishu", "--yes").succeeds();
        assertThat(messages.get()).isEqualTo(2);
        digest.run("issues").output().contains("\tfeishu\n");
        digest.run("send", "feishu").exits(2).messages().contains("already sent");
    }

    @Test
    void what_was_uploaded_to_wechat_before_the_kill_is_not_uploaded_again() throws Exception {
        try (FakeWechat wechat = new FakeWechat()) {
            set("send.wechat.app-id", "wx0000000000000000");
            set("send.wechat.api", wechat.address());
            set("send.wechat.secret-command", "echo", "hush-secret");
            digest.write("issues/images/figure.png", NoiseImages.png(5, 5));
            digest.write("issues/images/001-cover.png", NoiseImages.png(47, 20));
            digest.write(
                    "issues/001.md",
                    digest.read("issues/001.md").replaceFirst("\\*\\*论文下载", "![图](images/figure.png)\n\n**论文下载"));
            digest.run("publish", "1").succeeds();
            CountDownLatch asked = wechat.holdsOnce("add_material");
            Process process = start(published.path(), "send", "wechat", "1");
            asked.await();
            kill(process);
            wechat.forgetCalls();

            digest.atTime(LATER).run("send", "wechat").exits(2).messages().contains("may have been sent");
            assertThat(wechat.calls()).isEmpty();
            digest.run("send", "wechat", "--yes").succeeds();

            assertThat(wechat.calls()).contains("add_material", "add", "get").doesNotContain("uploadimg");
            assertThat(wechat.drafts()).hasSize(1);
        }
    }

    @Test
    void readers_who_had_got_their_mail_before_the_kill_get_no_second_one() throws Exception {
        digest.write("readers.txt", "ada@example.org\nbob@example.org\neve@example.org\n");
        set("send.mail.host", "127.0.0.1");
        set("send.mail.security", "none");
        set("send.mail.unsubscribe", "mailto:off@example.org");
        set("mail.from", "weekly@example.org");
        try (TestMailServer smtp = TestMailServer.plain()) {
            set("send.mail.port", Integer.toString(smtp.port()));
            CountDownLatch asked = smtp.fallSilentAfter(2);
            Process process = start(published.path(), "send", "mail", "1");
            asked.await();
            kill(process);
            assertThat(recipients(smtp)).containsExactly("ada@example.org", "bob@example.org");
        }
        try (TestMailServer smtp = TestMailServer.plain()) {
            set("send.mail.port", Integer.toString(smtp.port()));
            digest.atTime(LATER).run("send", "mail").exits(2).messages().contains("may have been sent");
            assertThat(smtp.deliveries()).isEmpty();
            digest.run("send", "mail", "--yes").succeeds();

            // Nobody knows of the second; the third got none.
            assertThat(recipients(smtp)).containsExactly("bob@example.org", "eve@example.org");
        }
    }

    private static List<String> recipients(TestMailServer smtp) {
        return smtp.deliveries().stream()
                .flatMap(delivery -> delivery.recipients().stream())
                .toList();
    }
}
