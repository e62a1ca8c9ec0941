package dev.digest.testing;

import dev.digest.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pool of papers to decide about, in a week of February 2026; the first one is ranked first. */
public final class NewPapers {
    /** Lists them all. */
    public static final String SINCE = "2026-02-01";

    private final TestProgram digest;
    private final StringBuilder lines = new StringBuilder();
    private int count;

    private NewPapers(TestProgram digest) {
        this.digest = digest;
    }

    /** None yet, in the newsletter of a program. */
    public static NewPapers in(TestProgram digest) {
        return new NewPapers(digest);
    }

    /** Adds a paper; the first has the number 2602.00001. */
    public NewPapers with(String title, String abstractText) {
        return with(title, abstractText, "Ada Lovelace");
    }

    /** Adds a paper of these authors, separated by commas. */
    public NewPapers with(String title, String abstractText, String authors) {
        count++;
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("id", String.format("2602.%05d", count));
        paper.put("title", title);
        paper.put("abstract", abstractText);
        paper.put("authors", authors);
        paper.put("categories", "cs.CL");
        paper.put("versions", List.of());
        paper.put("update_date", "2026-02-" + String.format("%02d", Math.max(1, 15 - count)));
        lines.append(Json.text(paper).replace("\n", " ")).append('\n');
        return this;
    }

    /** Loads them into the pool. */
    public TestProgram load() {
        digest.write("papers.jsonl", lines.toString());
        digest.run("discover", "--from", "papers.jsonl").succeeds();
        return digest;
    }
}
