package dev.digest.cli.command.paper;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a sheet proposes to say of a paper where its editors have said nothing. */
interface SheetProposal {
    /** Nothing is proposed, and a sheet that nobody saved is no different from any other. */
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
    };

    /** The words that are proposed. */
    Map<CurationField, String> words(LibraryPaper entry);

    /** Remarks above fields of the sheet. */
    Map<CurationField, List<String>> comments(LibraryPaper entry);

    /** The sheet is about to be opened. */
    void begin(Path sheet);

    /** Whether the sheet was closed without having been saved. */
    boolean isUntouched(Path sheet);

    /** The sheet was saved and its words stored; what is done belongs to the same change. */
    void stored(LibraryPaper entry, Curation words);
}
