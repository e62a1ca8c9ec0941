package dev.digest.cli.command.paper;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Proposals for the fields of a sheet that have no text. */
interface SheetProposal {
    /** No proposals. */
    SheetProposal NONE = new SheetProposal() {
        @Override
        public Map<CurationField, String> words(LibraryPaper entry) {
            return Map.of();
        }

        @Override
        public Map<CurationField, List<String>> comments(LibraryPaper entry) {
            return Map.of();
        }

        @Override
        public void begin(Path sheet) {}

        @Override
        public boolean isUntouched(Path sheet) {
            return false;
        }

        @Override
        public void stored(LibraryPaper entry, Curation words) {}

        @Override
        public boolean isReview() {
            return false;
        }
    };

    /** The proposed text. */
    Map<CurationField, String> words(LibraryPaper entry);

    /** Comments above fields of the sheet. */
    Map<CurationField, List<String>> comments(LibraryPaper entry);

    /** Called before the sheet is opened. */
    void begin(Path sheet);

    /** Whether the sheet was closed without saving. */
    boolean isUntouched(Path sheet);

    /** Called after the sheet was saved in the library, within the same change. */
    void stored(LibraryPaper entry, Curation words);

    /** Whether they are drafts, which are reviewed when their sheets are saved. */
    boolean isReview();
}
