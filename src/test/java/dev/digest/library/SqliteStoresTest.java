package dev.digest.library;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps what is asked of every library. */
class SqliteStoresTest {
    @Nested
    class Papers extends PaperStoreContract {
        Papers(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Issues extends IssueStoreContract {
        Issues(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Events extends EventStoreContract {
        Events(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Decisions extends DecisionStoreContract {
        Decisions(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Drafts extends DraftStoreContract {
        Drafts(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Sendings extends SendingStoreContract {
        Sendings(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class HistoryOfChanges extends HistoryContract {
        HistoryOfChanges(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Transactions extends LibraryTransactionsContract {
        Transactions(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Editors extends SeveralEditorsContract {
        Editors(@TempDir Path folder) {
            super(new LibraryFixture(folder));
        }
    }

    @Nested
    class Undo extends UndoOfEachChangeContract {
        Undo(@TempDir Path folder) {
            super(LibraryFixture.in(folder, "one"), LibraryFixture.in(folder, "two"));
        }
    }

    @Nested
    class Archive extends LibraryArchiveContract {
        Archive(@TempDir Path folder) {
            super(LibraryFixture.in(folder, "one"), LibraryFixture.in(folder, "two"));
        }
    }
}
