package dev.digest.library;

import org.junit.jupiter.api.Nested;

/** A library without SQLite: the interfaces ask for nothing that only SQLite has. */
class MemoryStoresTest {
    @Nested
    class Papers extends PaperStoreContract {
        Papers() {
            super(new LibraryFixture(new MemoryLibrary()));
        }
    }

    @Nested
    class Issues extends IssueStoreContract {
        Issues() {
            super(new LibraryFixture(new MemoryLibrary()));
        }
    }

    @Nested
    class Events extends EventStoreContract {
        Events() {
            super(new LibraryFixture(new MemoryLibrary()));
        }
    }

    @Nested
    class Decisions extends DecisionStoreContract {
        Decisions() {
            super(new LibraryFixture(new MemoryLibrary()));
        }
    }
}
