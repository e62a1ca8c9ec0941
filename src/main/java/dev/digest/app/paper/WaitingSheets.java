package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.SaveCurations.EditResult;
import dev.digest.curation.Curation;
import dev.digest.curation.Sheet;
import dev.digest.curation.SheetReader;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.MessageSource;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemArea;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Sheets that their editor has finished and that could not be stored, because the library could not be written: its
 * server was gone, for instance. They are stored by a later command, merged as the edits of two writers are. A file
 * beside each says so, with the editor's name: other sheets that were left are wrong or unfinished, and wait for nobody
 * but their editor.
 */
public record WaitingSheets(Newsroom newsroom) {
    private static final String SUFFIX = ".waiting";
    private static final String FROM_REVIEW = "review";

    /**
     * What became of a sheet.
     *
     * @param sheet its file, which is gone when the sheet was stored
     * @param result empty when there was a problem
     * @param problem why it was not stored, other than a conflict
     */
    public record StoredSheet(Path sheet, Optional<EditResult> result, Optional<Problem> problem) {
        /** Whether it is in the library now. */
        public boolean isStored() {
            return result.isPresent() && result.get().conflict().isEmpty();
        }
    }

    /** Whether a sheet that was refused so can be stored later as it is. */
    public static boolean isTemporary(Problem problem) {
        return problem.isOf(ProblemArea.LIBRARY) && !problem.is(ProblemCode.LIBRARY_UNKNOWN);
    }

    /**
     * Lets a sheet wait.
     *
     * @param isReview whether it began with a draft, which is reviewed when it is stored
     */
    public void add(Path sheet, boolean isReview) {
        AtomicFile.write(marker(sheet), user() + "\n" + (isReview ? FROM_REVIEW : "") + "\n");
    }

    /** Lets it wait no longer. */
    public void remove(Path sheet) {
        AtomicFile.removeQuietly(marker(sheet));
    }

    public boolean isWaiting(Path sheet) {
        return Files.exists(marker(sheet));
    }

    /** The papers without a waiting sheet. */
    public List<LibraryPaper> withoutSheets(List<LibraryPaper> entries) {
        Path folder = newsroom.workspace().sheets();
        return entries.stream()
                .filter(entry ->
                        !isWaiting(folder.resolve(PaperFileName.of(entry.paper().id()) + ".md")))
                .toList();
    }

    static Path marker(Path sheet) {
        return sheet.resolveSibling("." + sheet.getFileName() + SUFFIX);
    }

    private String user() {
        return newsroom.invocation().userName();
    }

    /** The waiting sheets of this editor: nobody's words are recorded under the name of somebody else. */
    public List<Path> all() {
        Path folder = newsroom.workspace().sheets();
        List<Path> sheets = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return sheets;
        }
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(folder)) {
            for (Path marker : markers) {
                String name = marker.getFileName().toString();
                if (!name.endsWith(SUFFIX)) {
                    continue;
                }
                Path sheet = folder.resolve(name.substring(1, name.length() - SUFFIX.length()));
                if (Files.exists(sheet) && isOwn(marker)) {
                    sheets.add(sheet);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be read is reported by digest doctor.
            return List.of();
        }
        Collections.sort(sheets);
        return sheets;
    }

    private boolean isOwn(Path marker) {
        try {
            return lines(marker).get(0).equals(user());
        } catch (Problem problem) {
            return false;
        }
    }

    private static List<String> lines(Path marker) {
        return List.of(AtomicFile.read(marker).split("\n", -1));
    }

    /**
     * Stores them, each in a transaction of its own, but those that are open in an editor. One that conflicts stays,
     * and so does one that is wrong by now; neither waits any more.
     *
     * @param onReviewed receives the paper as it was and what is saved of a sheet that began with a draft, in the same
     *     transaction
     * @throws Problem {@code library.*} when the library can still not be written: then the rest waits
     */
    public List<StoredSheet> store(
            FigureImporter figures, MessageSource messages, BiConsumer<LibraryPaper, Curation> onReviewed) {
        List<StoredSheet> stored = new ArrayList<>();
        for (Path sheet : all()) {
            String name = sheet.getFileName().toString().replaceFirst("\\.md$", "");
            try (SheetFile claimed = SheetFile.open(newsroom.workspace(), name)) {
                // Another command may have stored it meanwhile.
                if (claimed.number() == 1 && isWaiting(sheet)) {
                    stored.add(store(claimed, figures, messages, onReviewed));
                }
            }
        }
        return stored;
    }

    private StoredSheet store(
            SheetFile claimed,
            FigureImporter figures,
            MessageSource messages,
            BiConsumer<LibraryPaper, Curation> onReviewed) {
        Path sheet = claimed.file();
        try {
            boolean isReview = lines(marker(sheet)).contains(FROM_REVIEW);
            EditResult result = new SaveCurations(newsroom, figures)
                    .saveKept(read(sheet), sheet, isReview ? onReviewed : (entry, words) -> {});
            if (result.conflict().isEmpty()) {
                claimed.remove();
            } else {
                // The editor is told of the other text, and may then overwrite it.
                new PaperSheets(newsroom, figures, messages).rebase(result.paper(), sheet);
                remove(sheet);
            }
            return new StoredSheet(sheet, Optional.of(result), Optional.empty());
        } catch (Problem problem) {
            if (isTemporary(problem)) {
                throw problem;
            }
            if (!problem.isOf(ProblemArea.FETCH)) {
                remove(sheet);
            }
            return new StoredSheet(sheet, Optional.empty(), Optional.of(problem));
        }
    }

    private static Sheet read(Path sheet) {
        List<Sheet> sheets = SheetReader.read(
                SheetReader.withoutHeading(AtomicFile.read(sheet)),
                sheet.getFileName().toString());
        if (sheets.size() != 1) {
            throw Problem.of("sheet.other-paper", sheet.getFileName(), sheet.getFileName());
        }
        return sheets.get(0);
    }
}
