package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keys of what {@code --json} prints, with what their values are, as scripts rely on them: none goes. To take in
 * new ones: {@code mvn test -Dtest=JsonEnvelopeTest -Djson.renew=true}.
 */
class JsonEnvelopeTest {
    private static final Path KNOWN = Path.of("src/test/resources/dev/digest/cli/json");

    @TempDir
    Path folder;

    @Test
    void keys_are_only_added() throws IOException {
        for (Map.Entry<String, Set<String>> command : shapes().entrySet()) {
            Path file = KNOWN.resolve(command.getKey() + ".txt");
            Set<String> known = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            if (Boolean.getBoolean("json.renew")) {
                known.addAll(command.getValue());
                Files.createDirectories(KNOWN);
                Files.writeString(file, String.join("\n", known) + "\n");
            }
            assertThat(command.getValue())
                    .as("keys of %s that scripts rely on", command.getKey())
                    .containsAll(known);
            assertThat(known)
                    .as(
                            "keys of %s that are written down; take in new ones by"
                                    + " mvn test -Dtest=JsonEnvelopeTest -Djson.renew=true",
                            command.getKey())
                    .containsAll(command.getValue());
        }
    }

    private Map<String, Set<String>> shapes() {
        Map<String, Set<String>> shapes = new LinkedHashMap<>();
        TestProgram digest = new TestProgram(folder);
        take(shapes, "init", digest.run("init", "--name", "试刊", "--json").succeeds());
        String answer = digest.write("answer.xml", FakeArxiv.feed(entry("2210.00001") + entry("2210.00002")));
        take(shapes, "add", digest.run("add", "--from", answer, "--json").succeeds());
        take(shapes, "add", digest.run("add", "2210.00001", "2299.1", "--json").exits(1));
        take(
                shapes,
                "summarize",
                digest.run(
                                "summarize",
                                "2210.00001",
                                "--text",
                                "简介。",
                                "-c",
                                "NLP研究",
                                "--title-zh",
                                "例",
                                "--institutions",
                                "某大学",
                                "--authors",
                                "Ada等",
                                "--download-url",
                                "https://example.org/d",
                                "--detail-url",
                                "https://example.org/e",
                                "--json")
                        .succeeds());
        take(
                shapes,
                "event",
                digest.run(words("event add --title 讲座 --title-zh 讲 --host 某人 --date 2022-11-09"
                                + " --time 晚上 --link https://example.org --summary 内容 --issue 1 --json"))
                        .succeeds());
        take(
                shapes,
                "event-list",
                digest.run(words("event list --issue 1 --json")).succeeds());
        take(
                shapes,
                "build-issue",
                digest.run(words("build-issue 1 --theme 例 --json")).succeeds());
        take(shapes, "list", digest.run("list", "--json").succeeds());
        take(shapes, "show", digest.run("show", "2210.00001", "--json").succeeds());
        take(shapes, "check", digest.run("check", "1", "--json"));
        take(shapes, "check-rules", digest.run("check", "--rules", "--json").succeeds());
        take(
                shapes,
                "publish",
                digest.run(words("publish 1 --pass summary.length --why 短 --json"))
                        .succeeds());
        take(shapes, "issues", digest.run("issues", "--json").succeeds());
        take(shapes, "unpublish", digest.run("unpublish", "1", "--json").succeeds());
        take(shapes, "glossary", digest.run("glossary", "list", "--json").succeeds());
        take(
                shapes,
                "config",
                digest.run(words("config get limits.title --json")).succeeds());
        take(
                shapes,
                "config-list",
                digest.run(words("config list limits --json")).succeeds());
        take(
                shapes,
                "config-set",
                digest.run(words("config set limits.title 40 --json")).succeeds());
        String issue = digest.write(
                "old.md", digest.read("issues/001.md").replace("第1期", "第9期").replace("No.1", "No.9"));
        take(
                shapes,
                "import",
                digest.run("import", issue, "no-such-file", "--json").exits(1));
        take(shapes, "error", digest.run("show", "2210.99999", "--json").exits(1));
        takeDiscovery(shapes, digest);
        return shapes;
    }

    private static void takeDiscovery(Map<String, Set<String>> shapes, TestProgram digest) {
        String papers = digest.write(
                "new.jsonl", announced("2210.00011") + announced("2210.00012") + announced("2210.00013") + "{}\n");
        take(
                shapes,
                "watch",
                digest.run(words("watch add --word agents --not medical --json"))
                        .succeeds());
        take(shapes, "watch-list", digest.run(words("watch --json")).succeeds());
        take(
                shapes,
                "discover",
                digest.run("discover", "--from", papers, "--json").exits(1));
        take(shapes, "pick", digest.run(words("pick 2210.00011 2210.1 --json")).exits(1));
        take(
                shapes,
                "reject",
                digest.run(words("reject 2210.00012 --reason no --json")).succeeds());
        take(
                shapes,
                "defer",
                digest.run(words("defer 2210.00013 --until 2022-10-30 --json")).succeeds());
        take(shapes, "watch-test", digest.run(words("watch test --json")).succeeds());
        take(
                shapes,
                "inbox",
                digest.run(words("inbox --since 2022-10-01 --json")).succeeds());
        take(
                shapes,
                "inbox-evaluate",
                digest.run(words("inbox evaluate --json")).succeeds());
        take(shapes, "search", digest.run(words("search abstract --json")).succeeds());
        take(
                shapes,
                "triage",
                digest.run(words("triage --since 2022-10-01 --json")).succeeds());
    }

    /** A line as arXiv's metadata snapshot has it. */
    private static String announced(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"Agents " + id + "\", \"abstract\": \"An abstract.\","
                + " \"authors\": \"Ada Example\", \"categories\": \"cs.CL\", \"versions\": [],"
                + " \"comments\": \"Two pages\", \"update_date\": \"2022-10-28\"}\n";
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }

    private static String entry(String id) {
        return "<entry><id>http://arxiv.org/abs/" + id + "v2</id><title>About " + id
                + "</title><updated>2022-10-02T00:00:00Z"
                + "</updated><published>2022-10-01T00:00:00Z</published><summary>An abstract.</summary>"
                + "<author><name>Ada Example</name><arxiv:affiliation xmlns:arxiv='http://arxiv.org/schemas/atom'>A"
                + " University</arxiv:affiliation></author><category term='cs.CL'/></entry>";
    }

    private static void take(Map<String, Set<String>> shapes, String name, CommandResult run) {
        collect(run.json(), "", shapes.computeIfAbsent(name, none -> new TreeSet<>()));
    }

    private static void collect(Object value, String path, Set<String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(inner, path + "." + key, into));
        } else if (value instanceof List<?> list) {
            into.add(path + "[]");
            list.forEach(item -> collect(item, path + "[]", into));
        } else {
            String kind = value instanceof String
                    ? "text"
                    : value instanceof Number ? "number" : value instanceof Boolean ? "flag" : "null";
            into.add(path + " " + kind);
        }
    }
}
