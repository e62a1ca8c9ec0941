package dev.digest.cli.command.issue;

import dev.digest.app.issue.ArrangementList;
import dev.digest.app.issue.ArrangementList.PaperOrder;
import dev.digest.app.paper.SheetBase;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.command.ExternalEditor;
import dev.digest.cli.view.EditorErrorHeading;
import dev.digest.curation.SheetReader;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Edits the list of an issue's papers in an editor. An invalid list opens again with its error; if it is then left
 * unchanged, it is kept, and the next {@code arrange} continues with it.
 */
record ArrangementEditor(IssueRecord issue, CommandContext session) {
    private static final int MOST_ATTEMPTS = 20;

    /** The edited order; empty when the list came back blank. */
    Optional<PaperOrder> edit() {
        new ExternalEditor(session).requireNoDryRun();
        ArrangementList list = new ArrangementList(issue, session.newsroom());
        Path file = session.newsroom().workspace().sheets().resolve("arrange-" + issue.number() + ".txt");
        String begun = begin(list, file);
        boolean kept = false;
        try {
            return open(list, file);
        } catch (Problem problem) {
            kept = keep(begun, file);
            throw problem;
        } finally {
            if (!kept) {
                remove(file);
            }
        }
    }

    /** Writes the list, or reopens the kept one; returns the initial text. */
    private String begin(ArrangementList list, Path file) {
        SheetBase base = SheetBase.of(file);
        String fresh = list.text(session.messages().text("arrange.help"));
        String text = fresh;
        if (Files.exists(file)) {
            text = list.extended(AtomicFile.read(file), base.text().orElse(fresh));
            session.console().info("summarize.kept-sheet", session.displayPath(file));
        }
        base.write(fresh);
        AtomicFile.write(file, text);
        return fresh;
    }

    private Optional<PaperOrder> open(ArrangementList list, Path file) {
        for (int attempt = 1; ; attempt++) {
            String before = SheetReader.withoutHeading(AtomicFile.read(file));
            boolean waits = new ExternalEditor(session).edit(file);
            String text = SheetReader.withoutHeading(AtomicFile.read(file));
            if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(list.read(text));
            } catch (Problem problem) {
                if (!waits || attempt == MOST_ATTEMPTS || (attempt > 1 && text.equals(before))) {
                    throw problem;
                }
                AtomicFile.write(file, EditorErrorHeading.of(problem, file, session) + text);
            }
        }
    }

    /** Keeps a list that was edited. */
    private boolean keep(String begun, Path file) {
        String text = SheetReader.withoutHeading(AtomicFile.read(file));
        if (text.isBlank() || text.equals(begun)) {
            return false;
        }
        AtomicFile.write(file, text);
        session.console().warn("arrange.kept-list", session.displayPath(file), issue.number());
        return true;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            SheetBase.of(file).remove();
        } catch (IOException e) {
            throw Problem.of("file.unwritable", file, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
