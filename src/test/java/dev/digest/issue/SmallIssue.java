package dev.digest.issue;

import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A newsletter with the settings that every one starts from, and papers for an issue of it. */
public final class SmallIssue {
    /** Issue 64 on a theme. */
    public static final Assembly.Plan PLAN = new Assembly.Plan(64, Optional.of("微调新范式"), LocalDate.of(2022, 10, 31));

    private SmallIssue() {}

    /** The newsletter in a new folder. */
    public static Newsletter newsletter(Path folder) {
        String settings = Workspace.start(Workspace.SETTINGS).replaceFirst("name: \"\"", "name: 预训练周刊");
        return Newsletter.of(
                Settings.of(Optional.of(Workspace.create(folder, settings, none -> {})), Optional.empty(), Map.of()));
    }

    /** A paper of which the curator said this. */
    public static Entry entry(String id, String title, Map<Field, String> words) {
        return entry(id, title, Curation.of(words), OptionalInt.empty());
    }

    /** A paper with summary and category. */
    public static Entry ready(String id, String category) {
        return entry(id, "Paper " + id, Map.of(Field.SUMMARY, "本文研究了……", Field.CATEGORY, category));
    }

    /** A paper that an issue holds. */
    public static Entry held(String id, int issue) {
        Curation words = Curation.of(Map.of(Field.SUMMARY, "本文研究了……", Field.CATEGORY, "NLP研究"));
        return entry(id, "Paper " + id, words, OptionalInt.of(issue));
    }

    private static Entry entry(String id, String title, Curation words, OptionalInt issue) {
        Paper paper = Paper.of(ArxivId.of(id), title)
                .authors(List.of(Author.named("Ada Example"), Author.named("Bo Example")))
                .build();
        Status status = words.isReady() ? Status.READY : Status.CANDIDATE;
        return new Entry(paper, words, status, issue, "2022-10-31T08:00:00Z");
    }
}
