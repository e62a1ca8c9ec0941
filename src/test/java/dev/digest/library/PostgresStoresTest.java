package dev.digest.library;

import dev.digest.testing.PostgresServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL keeps what is asked of every library. */
@ExtendWith(PostgresServer.Reuse.class)
@Tag("slow")
class PostgresStoresTest {
    @Nested
    class Papers extends PaperStoreContract {
        Papers() {
            super(onServer());
        }
    }

    @Nested
    class Issues extends IssueStoreContract {
        Issues() {
            super(onServer());
        }
    }

    @Nested
    class Events extends EventStoreContract {
        Events() {
            super(onServer());
        }
    }

    @Nested
    class Decisions extends DecisionStoreContract {
        Decisions() {
            super(onServer());
        }
    }

    @Nested
    class Drafts extends DraftStoreContract {
        Drafts() {
            super(onServer());
        }
    }

    @Nested
    class Sendings extends SendingStoreContract {
        Sendings() {
            super(onServer());
        }
    }

    @Nested
    class HistoryOfChanges extends HistoryContract {
        HistoryOfChanges() {
            super(onServer());
        }
    }

    @Nested
    class Transactions extends LibraryTransactionsContract {
        Transactions() {
            super(onServer());
        }
    }

    @Nested
    class Editors extends SeveralEditorsContract {
        Editors() {
            super(onServer());
        }
    }

    @Nested
    class Undo extends UndoOfEachChangeContract {
        Undo() {
            super(onServer(), onServer());
        }
    }

    @Nested
    class Archive extends LibraryArchiveContract {
        Archive() {
            super(onServer(), onServer());
        }
    }

    private static LibraryFixture onServer() {
        return new LibraryFixture(PostgresServer.shared().newLibrary());
    }
}
