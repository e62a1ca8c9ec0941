package dev.digest.testing;

import dev.digest.format.Json;
import java.nio.file.Path;
import java.util.List;

/** A newsletter with three papers that are ready for an issue: Alpha in CV研究, Beta and Gamma in NLP研究. */
public final class ReadyPapers {
    private ReadyPapers() {}

    /** The program in that newsletter's folder. */
    public static TestProgram createIn(Path folder) {
        return addTo(TestProgram.withNewsletter(folder));
    }

    /** The same in a newsletter that is there. */
    public static TestProgram addTo(TestProgram digest) {
        add(digest, "2210.00001", "Alpha");
        add(digest, "2210.00002", "Beta");
        add(digest, "2210.00003", "Gamma");
        summarize(digest, "2210.00001", "CV研究", "甲的简介");
        summarize(digest, "2210.00002", "NLP研究", "乙的简介");
        summarize(digest, "2210.00003", "NLP研究", "丙的简介");
        return digest;
    }

    /** Adds one more, by Ada Example. */
    public static void add(TestProgram digest, String id, String title) {
        String entry = "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><author><name>Ada Example</name></author></entry>";
        digest.run("add", "--from", digest.write("answer.xml", FakeArxiv.feed(entry)))
                .succeeds();
    }

    /** Lets a command that answers this stand in for a language model. */
    public static void draftWith(TestProgram digest, String answer) {
        String settings = digest.read("digest.yaml").replaceAll("(?m)^ai:\n(?:  .*\n)*", "");
        String command = Json.text(List.of("sh", "-c", "cat > asked.json; cat " + digest.write("said", answer)));
        digest.write("digest.yaml", settings + "\nai:\n  command: " + command + "\n");
    }

    /** Makes a paper ready. */
    public static void summarize(TestProgram digest, String id, String category, String summary) {
        digest.run("summarize", id, "-c", category, "--text", summary).succeeds();
    }
}
