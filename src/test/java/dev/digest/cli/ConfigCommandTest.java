package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Rule;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {
    private static final String USER_FILE = "home/.config/digest/config.yaml";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    @Test
    void an_option_is_over_the_environment_over_the_folder_over_the_user_over_what_is_built_in() {
        digest.write("digest.yaml", "name: x\n");
        origin("built-in:", "auto");
        digest.write(USER_FILE, "# mine\npager: more\n");
        origin(folder.resolve(USER_FILE) + ":2", "more");
        digest.write("digest.yaml", "name: x\npager: less\n");
        origin("digest.yaml:2", "less");
        digest.withVariable("DIGEST_PAGER", "cat");
        origin("DIGEST_PAGER", "cat");
        origin("--no-pager", "off", "--no-pager");
    }

    @Test
    void a_new_newsletter_leaves_to_each_person_what_is_theirs() {
        String keys = "arxiv.interval|acl.site|fetch.contact|user.name|backup.keep|backup.weeks";
        digest.write(USER_FILE, "backup: {keep: 4}\nfetch: {contact: me@example.org}\nuser: {name: ada}\n");
        String list = digest.run("config", "list", "--show-origin").succeeds().out();
        assertThat(list)
                .containsPattern("backup\\.keep\t4\t.*config\\.yaml:1")
                .containsPattern("fetch\\.contact\tme@example\\.org\t.*config\\.yaml:2")
                .containsPattern("user\\.name\tada\t.*config\\.yaml:3");
        assertThat(
                        list.lines()
                                .filter(
                                        line -> !line.matches(
                                                "(?:" + keys
                                                        + "|arxiv\\.(?:api|site|oai|feed)|fetch\\.allow.*|ai\\.[a-z.-]+|library\\.[a-z-]+|pager)\t.*")))
                .as("the newsletter says itself what it is like")
                .allSatisfy(line -> assertThat(line).contains("\tdigest.yaml:"));
        digest.run("config", "set", "backup.keep", "5").succeeds();
        digest.run("config", "get", "backup.keep").output().isEqualTo("5\n");
        digest.run("config", "unset", "backup.keep").succeeds();
        digest.run("config", "get", "backup.keep").output().isEqualTo("4\n");
    }

    private void origin(String origin, String value, String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"config", "get", "pager", "--show-origin"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        digest.run(arguments).succeeds().output().startsWith(origin).endsWith("  " + value + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:hush@db.example.org/weekly",
                "postgresql://ada@db.example.org/weekly?sslmode=require&password=hush",
                "postgresql://ada:hu/sh@hush@db.example.org/weekly"
            })
    void a_password_gets_into_no_file(String address) {
        String before = digest.read("digest.yaml");
        CommandResult run = digest.run("config", "set", "library.url", address).exits(1);
        run.messages().contains("PGPASSWORD").doesNotContain("hush");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    @Test
    void the_list_has_all_settings_and_where_they_come_from() {
        digest.run("config").succeeds().output().contains("limits.title\t32\n", "categories\tCV研究, NLP研究");
        digest.run("config", "--show-origin").succeeds().output().contains("limits.title\t32\tdigest.yaml:");
        digest.run("config", "list", "limits")
                .succeeds()
                .output()
                .contains("limits.title\t32\n", "limits.body\t20000\n")
                .doesNotContain("arxiv");
        digest.onTerminal(80)
                .run("config", "list", "limits")
                .succeeds()
                .output()
                .matches("(?s)KEY +VALUE\n.*");
    }

    @Test
    void json_says_what_the_words_say() {
        CommandResult run = digest.run("config", "get", "categories", "--json").succeeds();
        assertThat(run.json().get("layer")).isEqualTo("folder");
        assertThat(run.json().get("origin")).isEqualTo("digest.yaml");
        run.output().contains("\"value\" : [ \"CV研究\", \"NLP研究\", \"生命科学研究\" ]");
        assertThat(digest.run("config", "--json").succeeds().jsonList("settings"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_setting_that_was_removed_is_no_longer_set() {
        digest.run("config", "set", "alias.todo", "list --status candidate").succeeds();
        digest.run("config", "unset", "alias.todo").output().isEqualTo("alias.todo: no longer set\n");
        digest.run("config", "unset", "alias.todo", "--lang", "zh").messages().isEqualTo("alias.todo：不再设置\n");
        digest.run("config", "unset", "theme", "--lang", "zh").output().isEqualTo("theme：journal（内置默认值）\n");
    }

    @Test
    void channels_are_checked_when_set_and_an_empty_list_comes_back_by_unset() {
        digest.run("config", "set", "send.after-publish", "wechat", "pigeon")
                .exits(2)
                .messages()
                .contains("invalid value \"pigeon\"");
        digest.run("config", "set", "send.after-publish", "wechat")
                .succeeds()
                .messages()
                .isEqualTo("To undo: digest config unset send.after-publish\n");
    }

    @Test
    void a_value_is_set_in_its_place_and_how_to_take_it_back_is_told() {
        String before = digest.read("digest.yaml");
        CommandResult run = digest.run("config", "set", "limits.title", "40").succeeds();
        run.output().startsWith("limits.title: 40  (digest.yaml:");
        run.messages().isEqualTo("To undo: digest config set limits.title 32\n");
        assertThat(digest.read("digest.yaml")).isEqualTo(before.replace("title: 32", "title: 40"));

        digest.run("config", "set", "limits.title", "32").succeeds();
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    @Test
    void a_list_is_set_item_by_item() {
        digest.run("config", "set", "categories", "CV研究", "机器人").succeeds();
        digest.run("config", "get", "categories").succeeds().output().isEqualTo("CV研究\n机器人\n");
        digest.run("config", "set", "categories", "CV研究", "CV研究")
                .exits(1)
                .messages()
                .contains("CV研究");
        digest.run("config", "get", "categories").succeeds().output().isEqualTo("CV研究\n机器人\n");
    }

    @Test
    void a_dry_run_shows_the_lines_and_changes_nothing() {
        String before = digest.read("digest.yaml");
        digest.run("config", "set", "categories", "CV研究", "--dry-run")
                .succeeds()
                .output()
                .contains("\n-  - NLP研究\n-  - 生命科学研究\n");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    @Test
    void the_users_own_file_is_made_when_it_is_first_needed() {
        digest.run("config", "set", "--user", "fetch.contact", "editor@example.org")
                .succeeds();
        assertThat(digest.read(USER_FILE)).isEqualTo("fetch:\n  contact: \"editor@example.org\"\n");
        digest.run("config", "set", "--user", "pager", "off").succeeds();
        digest.run("config", "unset", "--user", "fetch.contact").succeeds();
        assertThat(digest.read(USER_FILE)).isEqualTo("fetch:\npager: off\n");
    }

    @Test
    void outside_of_a_newsletter_the_users_settings_are_shown_and_changed() {
        TestProgram outside = new TestProgram(elsewhere);
        outside.run("config", "set", "--user", "pager", "off").succeeds();
        outside.run("config", "get", "pager").succeeds().output().isEqualTo("off\n");
        outside.run("config", "set", "pager", "off").exits(1).messages().contains("digest init");
    }

    @Test
    void who_has_the_last_word_is_told_when_it_is_another() {
        digest.withVariable("DIGEST_ACL_SITE", "https://mirror.example")
                .run("config", "set", "acl.site", "https://acl.example")
                .succeeds()
                .messages()
                .contains("overridden by DIGEST_ACL_SITE: https://mirror.example");
    }

    @Test
    void what_is_wrong_is_refused_with_what_is_allowed() {
        String before = digest.read("digest.yaml");
        refused("limits.title", "many", "invalid value \"many\" (expected a whole number of at least 0)");
        refused("limits.titel", "1", "Did you mean limits.title?");
        refused("colour", "1", "digest config list");
        refused("arxiv.interval", "soon", "500ms, 3s");
        refused("arxiv.api", "nowhere", "https://");
        refused("fetch.allow-private-addresses", "yes", "true, false");
        refused("site.url", "ftp://example.org/", "https://example.org/weekly/");
        refused("site.url", "https://example.org/?a", "https://example.org/weekly/");
        digest.run("config", "set", "theme", "nope").exits(1).messages().contains("journal", "templates/NAME.yaml");
        refused("check.house.space", "maybe", "auto, yes, no");
        refused("check.rules.punct.repeat", "warn", "off, warning, error");
        digest.run("config", "set", "limits.title", "1", "2").exits(2);
        digest.run("config", "set", "limits.title").exits(2).messages().contains("VALUE");
        digest.run("config", "sat").exits(2).messages().contains("list, get, set");
        assertThat(digest.read("digest.yaml")).isEqualTo(before);
    }

    private void refused(String key, String value, String words) {
        digest.run("config", "set", key, value).exits(2).messages().contains(words);
    }

    @Test
    void a_bad_value_elsewhere_does_not_keep_one_from_fixing_it() {
        digest.write("digest.yaml", "limits:\n  title: many\n  body: few\n");
        digest.run("config", "set", "limits.title", "32").succeeds();
        digest.run("config", "set", "limits.body", "20000").succeeds();
        assertThat(digest.read("digest.yaml")).isEqualTo("limits:\n  title: 32\n  body: 20000\n");
    }

    @Test
    void passwords_are_never_printed() {
        CommandResult set = digest.run("config", "set", "acl.site", "https://user:hush@mirror.example/api")
                .succeeds();
        assertThat(digest.read("digest.yaml")).contains("user:hush@");
        for (CommandResult run : new CommandResult[] {
            set,
            digest.run("config", "get", "acl.site"),
            digest.run("config", "--show-origin"),
            digest.run("config", "--json"),
            digest.run("config", "set", "acl.site", "https://mirror.example/api"),
            digest.withVariable("DIGEST_ARXIV_API", "ftp://user:hush@mirror.example/")
                    .run("add", "2210.11610"),
            digest.withVariable("DIGEST_ARXIV_API", "ftp://user:hush@mirror.example/")
                    .run("add", "2210.11610", "--debug"),
        }) {
            assertThat(run.out() + run.err()).doesNotContain("hush").contains("mirror.example");
        }
    }

    @Test
    void settings_are_edited_in_a_copy_that_replaces_them_when_it_is_good() {
        digest.withEditor("sed -i 's/title: 32/title: 48/' \"$1\"")
                .run("config", "edit")
                .succeeds();
        assertThat(digest.read("digest.yaml")).contains("title: 48");
        digest.withEditor("true").run("config", "edit").succeeds().messages().contains("nothing was changed");
        digest.withEditor(": > \"$1\"")
                .run("config", "edit")
                .succeeds()
                .messages()
                .contains("empty");
        digest.withEditor("exit 3").run("config", "edit").exits(1).messages().contains("(3)");
        assertThat(digest.read("digest.yaml")).contains("title: 48");
    }

    @Test
    void settings_that_several_change_at_the_same_moment_are_all_changed() {
        List<String> rules = RuleCatalog.ALL.stream().map(Rule::name).limit(12).toList();
        for (String whose : List.of("-q", "--user")) {
            List<CompletableFuture<CommandResult>> runs = rules.stream()
                    .map(rule -> CompletableFuture.supplyAsync(
                            () -> digest.run("config", "set", whose, "check.rules." + rule, "off")))
                    .toList();
            runs.forEach(run -> run.join().succeeds());
        }
        for (String file : List.of("digest.yaml", USER_FILE)) {
            assertThat(digest.read(file))
                    .contains(rules.stream().map(rule -> rule + ": off").toList());
        }
    }

    @Test
    void what_was_changed_while_the_editor_was_open_is_not_overwritten_unseen() {
        digest.withEditor("sed -i 's/title: 32/title: 33/' \"$1\"; sed -i 's/author: 16/author: 17/' '"
                + digest.path("digest.yaml") + "'");
        digest.run("config", "edit").exits(1).messages().contains("digest.yaml was changed", "is kept in");
        assertThat(digest.read("digest.yaml")).contains("title: 32", "author: 17");
        digest.withEditor("sed -i 's/author: 16/author: 17/' \"$1\"")
                .run("config", "edit")
                .succeeds();
        assertThat(digest.read("digest.yaml")).contains("title: 33", "author: 17");
    }

    @Test
    void an_edit_that_broke_something_is_kept_and_opened_again() {
        digest.withEditor("sed -i 's/title: 48/title: 50/; s/title: 32/title: many/' \"$1\"");
        digest.run("config", "edit").exits(1).messages().contains("digest.yaml:", "whole number", "is kept in");
        assertThat(digest.read("digest.yaml")).contains("title: 32");
        digest.withEditor("sed -i 's/: many/: 33/' \"$1\"")
                .run("config", "edit")
                .succeeds();
        assertThat(digest.read("digest.yaml")).contains("title: 33");
    }

    @Test
    void a_damaged_file_of_the_user_is_told_and_does_no_harm() {
        digest.write(USER_FILE, "pager: [\n");
        digest.run("config", "get", "pager").succeeds().messages().contains("Ignored", "config.yaml:");
        digest.write(USER_FILE, "pagar: less\n");
        digest.run("config", "get", "pager").succeeds().messages().contains("Ignored", "pagar");
    }

    @Test
    void without_a_home_there_are_no_settings_of_the_user() {
        TestProgram homeless = digest.withVariable("HOME", "").withVariable("XDG_CONFIG_HOME", "relative");
        homeless.run("config", "get", "name").succeeds().output().isEqualTo("试刊\n");
        homeless.run("config", "set", "--user", "pager", "off")
                .exits(1)
                .messages()
                .contains("HOME");
    }
}
