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
}
