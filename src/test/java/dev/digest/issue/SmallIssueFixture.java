package dev.digest.issue;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.workspace.Settings;
import dev.digest.workspace.StarterSettings;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A newsletter with the settings that every one starts from, and papers for an issue of it. */
public final class SmallIssueFixture {
    /** Issue 64 on a theme. */
    public static final IssueAssembler.IssuePlan PLAN =
            new IssueAssembler.IssuePlan(64, Optional.of("微调新范式"), LocalDate.of(2022, 10, 31));

    private SmallIssueFixture() {}

    /** The newsletter in a new folder. */
    public static Newsletter newsletter(Path folder) {
        String settings = Workspace.starterFile(Workspace.SETTINGS).replaceFirst("name: \"\"", "name: 预训练周刊");
        return Newsletter.of(Settings.of(
                Optional.of(Workspace.create(folder, new StarterSettings("zh", settings), none -> {})),
                Optional.empty(),
                Map.of()));
    }

    /** A paper of which the curator said this. */
    public static LibraryPaper paper(String id, String title, Map<CurationField, String> words) {
        return paper(id, title, Curation.of(words), OptionalInt.empty());
    }

    /** A paper with summary and category. */
    public static LibraryPaper readyPaper(String id, String category) {
        return paper(id, "Paper " + id, Map.of(CurationField.SUMMARY, "本文研究了……", CurationField.CATEGORY, category));
    }

    /** A paper that an issue holds. */
    public static LibraryPaper heldPaper(String id, int issue) {
        Curation words = Curation.of(Map.of(CurationField.SUMMARY, "本文研究了……", CurationField.CATEGORY, "NLP研究"));
        return paper(id, "Paper " + id, words, OptionalInt.of(issue));
    }

    private static LibraryPaper paper(String id, String title, Curation words, OptionalInt issue) {
        Paper paper = Paper.of(ArxivId.of(id), title)
                .authors(List.of(Author.ofName("Ada Example"), Author.ofName("Bo Example")))
                .build();
        Status status = words.isReady() ? Status.READY : Status.CANDIDATE;
        return new LibraryPaper(paper, words, status, issue, "2022-10-31T08:00:00Z");
    }
}
