package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestMailServer;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digest send mail}, and what follows {@code publish --send}. */
class SendMailTest {
    @TempDir
    Path folder;

    private TestMailServer smtp;
    private TestProgram digest;

    @BeforeEach
    void an_issue_is_published() throws IOException {
        smtp = TestMailServer.plain();
        digest = ReadyPapers.createIn(folder);
        set("send.mail.host", "127.0.0.1");
        set("send.mail.port", Integer.toString(smtp.port()));
        set("send.mail.security", "none");
        set("send.mail.unsubscribe", "https://weekly.example/off?who={address}");
        set("mail.from", "试刊 <weekly@example.org>");
        readers("ada@example.org", "Bob <bob+x@example.org>");
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1").succeeds();
    }

    @AfterEach
    void the_mail_server_ends() {
        smtp.close();
    }

    private void set(String key, String value) {
        digest.run("config", "set", key, value).succeeds();
    }

    private void readers(String... lines) {
        digest.write("readers.txt", String.join("\n", lines) + "\n");
    }

    private List<String> recipients() {
        return smtp.deliveries().stream()
                .flatMap(delivery -> delivery.recipients().stream())
                .toList();
    }

    @Test
    void each_reader_gets_a_message_of_his_own_with_a_way_out() {
        digest.run("send", "mail").succeeds().output().contains("mail", "readers.txt");

        assertThat(recipients()).containsExactly("ada@example.org", "bob+x@example.org");
        assertThat(smtp.deliveries().get(1).message())
                .contains("To: <bob+x@example.org>\r\n")
                .contains("List-Unsubscribe: <https://weekly.example/off?who=bob%2Bx%40example.org>\r\n")
                .contains("weekly@example.org")
                .doesNotContain("X-Unsent", "ada@example.org");
        assertThat(digest.run("history").out())
                .contains("sent to mail (readers.txt)")
                .doesNotContain("ada@");
    }

    @Test
    void hidden_copies_go_out_together_and_name_nobody() {
        set("send.mail.mode", "bcc");
        set("send.mail.unsubscribe", "mailto:off@example.org");

        digest.run("send", "mail").succeeds();

        assertThat(smtp.deliveries()).hasSize(1);
        assertThat(recipients()).containsExactly("ada@example.org", "bob+x@example.org");
        assertThat(smtp.deliveries().get(0).message())
                .contains("To: <weekly@example.org>\r\n", "List-Unsubscribe: <mailto:off@example.org>")
                .doesNotContain("ada@", "bob+x@");
    }

    @Test
    void readers_get_a_correction_only_after_asking() {
        digest.run("send", "mail").succeeds();
        digest.write("issues/001.md", digest.read("issues/001.md").replace("**简介**：", "**简介**：更正："));
        digest.run("publish", "1", "--pass", "summary.length", "--why", "x").succeeds();

        digest.atTime("2022-10-31T13:00:00Z")
                .run("send", "mail")
                .exits(2)
                .messages()
                .contains("An earlier text of issue 1 was sent to readers.txt", "a second message");

        assertThat(recipients()).hasSize(2);
    }

    @Test
    void where_all_readers_bounce_nothing_was_sent() {
        smtp.refuse("ada@example.org");
        smtp.refuse("bob+x@example.org");
        digest.run("send", "mail").exits(1).messages().contains("rejected all readers (2)");
        digest.run("issues").output().doesNotContain("mail");
        readers("eve@example.org");
        digest.atTime("2022-10-31T12:30:00Z").run("send", "mail").succeeds();
        assertThat(recipients()).containsExactly("eve@example.org");
    }

    @Test
    void of_five_hundred_readers_three_bounce_and_are_told_with_their_lines() {
        readers(IntStream.rangeClosed(1, 500)
                .mapToObj(i -> "reader" + i + "@example.org")
                .toArray(String[]::new));
        List.of(7, 70, 500).forEach(i -> smtp.refuse("reader" + i + "@example.org"));

        digest.run("send", "mail")
                .succeeds()
                .messages()
                .contains("readers.txt:7: reader7@example.org was rejected: 550 mailbox not found")
                .contains("readers.txt:70:", "readers.txt:500:");

        assertThat(recipients()).hasSize(497);
        assertThat(digest.run("issues", "--json").out()).contains("497 sent, 3 refused");
    }

    @Test
    void a_sending_that_broke_off_goes_on_and_nobody_gets_two() {
        readers(IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "reader" + i + "@example.org")
                .toArray(String[]::new));
        smtp.hangUpAfter(4);
        digest.run("send", "mail")
                .exits(1)
                .messages()
                .contains("reader4@example.org", "continues with the other readers");

        digest.atTime("2022-10-31T12:30:00Z")
                .run("send", "mail")
                .succeeds()
                .messages()
                .contains("have received this issue: 4; remaining: 5");

        assertThat(recipients()).hasSize(9).doesNotHaveDuplicates();
        assertThat(folder.resolve(".digest/delivered")).isEmptyDirectory();
    }

    @Test
    void broken_addresses_are_told_by_line_before_anything_is_sent() {
        readers("# readers", "ada@example.org", "bob at example.org", "Ada <ada@example.org", "eve@example.org\r>x");
        digest.run("send", "mail").exits(1).messages().contains("readers.txt:3: bob at example.org", "readers.txt:4:");
        readers("# nobody", "");
        digest.run("send", "mail").exits(1).messages().contains("has no readers");
        set("send.mail.list", "nobody.txt");
        digest.run("send", "mail").exits(1).messages().contains("list of readers not found: nobody.txt");
        assertThat(smtp.deliveries()).isEmpty();
    }

    @Test
    void a_login_that_is_refused_is_explained_and_the_password_kept_to_itself() {
        smtp.requirePassword("right");
        set("send.mail.user", "weekly@example.org");
        digest.run("send", "mail").exits(1).messages().contains("DIGEST_MAIL_PASSWORD");
        digest.withVariable("DIGEST_MAIL_PASSWORD", "hush");
        digest.run("send", "mail", "--debug")
                .exits(1)
                .messages()
                .contains("authorization code", "535")
                .doesNotContain("hush", "aHVzaA");
        digest.withVariable("DIGEST_MAIL_PASSWORD", "right");
        digest.atTime("2022-10-31T12:30:00Z").run("send", "mail").succeeds();
    }

    @Test
    void what_is_not_configured_is_named() {
        set("send.mail.unsubscribe", "off");
        digest.run("send", "mail").exits(1).messages().contains("unsubscribe", "mailto:");
        set("mail.from", "");
        digest.run("send", "mail").exits(1).messages().contains("no sender");
        set("send.mail.host", "mail.example.org");
        set("mail.from", "weekly@example.org");
        set("send.mail.unsubscribe", "mailto:off@example.org");
        digest.run("send", "mail").exits(1).messages().contains("without encryption");
        set("send.mail.host", "");
        digest.run("send", "mail").exits(1).messages().contains("No mail server");
    }

    @Test
    void a_picture_that_not_all_mail_programs_show_is_told_and_a_damaged_one_refused() {
        digest.write("issues/images/figure.webp", NoiseImages.webp());
        digest.write("issues/images/half.png", NoiseImages.damaged());
        String issue = digest.read("issues/001.md");
        digest.write("issues/001.md", issue + "\n![图](images/half.png)\n");
        digest.run("send", "mail", "--yes")
                .exits(1)
                .messages()
                .containsPattern("issues/001\\.md:\\d\\d: image images/half\\.png cannot be decoded");
        assertThat(recipients()).isEmpty();

        digest.write("issues/001.md", issue + "\n![图](images/figure.webp)\n");
        digest.run("send", "mail", "--yes")
                .succeeds()
                .messages()
                .containsPattern("issues/001\\.md:\\d\\d: image images/figure\\.webp is a WebP file");
        assertThat(smtp.deliveries().get(0).message()).contains("image/webp");
    }

    @Test
    void a_deploy_command_that_fails_is_told_with_the_end_of_its_output() {
        digest.write("deploy.sh", "seq 30; printf 'no \\033[31mroute\\n' >&2; exit 7");
        digest.run("config", "set", "send.site.command", "sh", "deploy.sh").succeeds();

        digest.run("send", "site")
                .exits(1)
                .messages()
                .contains("sh deploy.sh failed with exit code 7:\n  22\n", "\n  30\n  no ", "next:", "digest send site")
                .doesNotContain("\n  21\n", "\033");

        digest.run("config", "set", "send.site.command", "./missing.sh").succeeds();
        digest.atTime("2022-10-31T12:30:00Z")
                .run("send", "site")
                .exits(1)
                .messages()
                .contains("./missing.sh could not be started", "chmod +x");
    }

    @Test
    void the_site_is_written_and_taken_out_by_its_command() {
        digest.run("send", "site").exits(1).messages().contains("send.site.command");
        digest.write("deploy.sh", "cp site/index.html deployed.html; echo done");
        digest.run("config", "set", "send.site.command", "sh", "deploy.sh").succeeds();

        digest.run("send", "site").succeeds();

        assertThat(digest.read("deployed.html")).contains("试刊");
        digest.run("config", "set", "send.site.command", "false").succeeds();
        digest.atTime("2022-10-31T12:30:00Z")
                .run("send", "site", "--yes")
                .exits(1)
                .messages()
                .contains("false");
    }

    @Test
    void publish_asks_before_readers_get_a_correction_and_sends_no_text_twice() {
        digest.run("config", "set", "send.after-publish", "site", "mail").succeeds();
        digest.run("config", "set", "send.site.command", "true").succeeds();
        digest.run("publish", "1", "--send", "--dry-run")
                .succeeds()
                .output()
                .contains("Would send issue 1 to site.", "Would send issue 1 to mail.");
        digest.run("publish", "1", "--send").succeeds();
        assertThat(recipients()).hasSize(2);

        digest.run("publish", "1", "--send")
                .succeeds()
                .messages()
                .contains("mail: This text of issue 1 was already sent")
                .doesNotContain("failed", "Once that is fixed");

        digest.write("issues/001.md", digest.read("issues/001.md").replace("甲的简介", "甲的新简介"));
        digest.run("publish", "1", "--send")
                .exits(1)
                .messages()
                .contains("not sent to mail: An earlier text of issue 1", "To send it anyway: digest send mail 1")
                .doesNotContain("failed");
        digest.onTerminal(100).withInput("n\n");
        digest.run("publish", "1", "--send")
                .exits(1)
                .messages()
                .contains("Send it to mail anyway? [y/N]", "Nothing was sent");
        assertThat(recipients()).hasSize(2);
        digest.withInput("y\n").run("publish", "1", "--send").succeeds();
        assertThat(recipients()).hasSize(4);
        assertThat(digest.toPipe()
                        .run("publish", "1", "--send", "--json")
                        .succeeds()
                        .out())
                .contains("\"result\" : \"unchanged\"");
    }

    @Test
    void publish_sends_on_each_channel_and_what_failed_can_be_sent_alone() throws IOException {
        digest.run("unpublish", "1").succeeds();
        digest.run("publish", "1", "--send").exits(1).messages().contains("send.after-publish");
        assertThat(digest.run("issues").out()).contains("draft");
        digest.run("config", "set", "send.after-publish", "site", "mail").succeeds();

        digest.run("publish", "1", "--send")
                .exits(1)
                .messages()
                .contains("site", "send.site.command", "digest send site 1");

        assertThat(recipients()).hasSize(2);
        digest.run("config", "set", "send.site.command", "true").succeeds();
        digest.run("send", "site", "1").succeeds();
        String row = digest.run("issues").succeeds().out();
        assertThat(row.strip()).endsWith("mail site");
        Files.writeString(
                folder.resolve("issues/001.md"), digest.read("issues/001.md").replace("甲的简介", "甲的新简介"));
        digest.run("publish", "1").succeeds();
        assertThat(digest.run("issues").out().strip()).endsWith("mail* site*");
        assertThat(digest.run("issues", "--json").out()).contains("\"changedSince\" : true");
        assertThat(smtp.deliveries().stream()
                        .map(TestMailServer.Delivery::message)
                        .collect(Collectors.joining()))
                .doesNotContain("X-Unsent");
    }
}
