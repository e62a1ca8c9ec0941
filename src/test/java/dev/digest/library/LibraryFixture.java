package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.search.SqliteTextIndex;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.PaperSamples;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A library, usually in a real SQLite file, used by its public interface, as the commands of several editors use it.
 */
final class LibraryFixture {
    static final Instant MONDAY = Instant.parse("2022-10-31T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2022-11-01T08:00:00Z");
    static final PaperId A = ArxivId.of("2210.00001");
    static final PaperId B = ArxivId.of("2210.00002");
    static final PaperId C = ArxivId.of("2210.00003");
    /** A paper that no library has. */
    static final PaperId STRANGE = ArxivId.of("2210.99999");

    /** However small it is, every search uses the index. */
    private static final SqliteTextIndex.Limits INDEXED = new SqliteTextIndex.Limits(0, 1, 0, 1000);

    private final Path file;
    private final @Nullable MemoryLibrary memory;
    private final @Nullable LibraryStorage storage;
    private final Map<String, String> folder = new HashMap<>();
    private @Nullable Library reader;

    LibraryFixture(Path folder) {
        file = folder.resolve("library.db");
        memory = null;
        storage = null;
    }

    /** A library in a new folder below one. */
    static LibraryFixture in(Path folder, String name) {
        try {
            return new LibraryFixture(Files.createDirectory(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LibraryFixture(MemoryLibrary memory) {
        this(memory, null);
    }

    /** A library on a server. */
    LibraryFixture(LibraryStorage storage) {
        this(null, storage);
    }

    private LibraryFixture(@Nullable MemoryLibrary memory, @Nullable LibraryStorage storage) {
        file = Path.of("none");
        this.memory = memory;
        this.storage = storage;
    }

    Path file() {
        return file;
    }

    /** Runs one command of Ada's. */
    void run(Consumer<Library> command) {
        run("ada", "command", command);
    }

    /** Runs one command; what it changes is one change in the history. */
    void run(String who, String line, Consumer<Library> command) {
        try (Library library = open(who, line)) {
            command.accept(library);
        }
    }

    /** What a command finds in a library that it opens anew. */
    <T> T ask(Function<Library, T> question) {
        try (Library library = open("ada", "question")) {
            return question.apply(library);
        }
    }

    /** The library as a command finds it that begins now; open until the next one begins. */
    Library now() {
        if (reader != null) {
            reader.close();
        }
        reader = open("ada", "read");
        return reader;
    }

    Library open(String who, String line) {
        if (memory != null) {
            return memory;
        }
        Supplier<CommandInvocation> occasion = () -> new CommandInvocation(MONDAY, who, "desk", line);
        return storage == null
                ? SqliteLibrary.open(file, Duration.ofSeconds(20), occasion, INDEXED)
                : storage.open(occasion);
    }

    /** Adds papers, as one command does. */
    LibraryFixture with(Paper... papers) {
        run("ada", "add", library -> add(library, papers));
        return this;
    }

    /** The three papers Alpha, Beta and Gamma. */
    LibraryFixture withThree() {
        return with(paper(A, "Alpha"), paper(B, "Beta"), paper(C, "Gamma"));
    }

    static Paper paper(PaperId id, String title) {
        return PaperSamples.of(id.canonical(), title).build();
    }

    static AddResult add(Library library, Paper... papers) {
        return library.papers().add(List.of(papers), Curation.NONE, false, MONDAY);
    }

    static void curate(Library library, PaperId id, Map<CurationField, String> words) {
        library.papers().curate(Map.of(id, Curation.of(words)), TUESDAY);
    }

    /** Gives a paper a summary. */
    static void summarize(Library library, PaperId id, String summary) {
        curate(library, id, Map.of(CurationField.SUMMARY, summary));
    }

    /** Gives a paper what it needs for an issue. */
    static void makeReady(Library library, PaperId id, String category) {
        curate(library, id, Map.of(CurationField.SUMMARY, "简介", CurationField.CATEGORY, category));
    }

    static IssueRecord issue(int number, PaperId... papers) {
        return IssueRecord.planned(number, Optional.empty(), Optional.of(LocalDate.parse("2022-10-31")))
                .withPapers(List.of(papers))
                .withFingerprint("f" + number);
    }

    static void save(Library library, IssueRecord... issues) {
        library.issues().save(List.of(issues), TUESDAY, () -> {});
    }

    /** An event that is not in the library yet. */
    static IssueEvent event(int issue, String title) {
        return new IssueEvent(0, issue, new EventCuration(Map.of(EventField.TITLE, title)));
    }

    /** The canonical ids that a query finds, in its order. */
    List<String> ids(Query query) {
        return ask(library -> {
            List<String> ids = new ArrayList<>();
            library.papers().list(query, paper -> ids.add(paper.id()));
            return ids;
        });
    }

    LibraryPaper paper(PaperId id) {
        return ask(library -> library.papers().find(id).orElseThrow());
    }

    /** The files of the newsletter's folder, in memory. */
    Map<String, String> folder() {
        return folder;
    }

    History.TrackedFiles files() {
        return new History.TrackedFiles() {
            @Override
            public Optional<String> read(String path) {
                return Optional.ofNullable(folder.get(path));
            }

            @Override
            public void write(String path, Optional<String> text) {
                text.ifPresentOrElse(it -> folder.put(path, it), () -> folder.remove(path));
            }
        };
    }

    /** The whole library as text, to compare two states of it. */
    String archive() {
        return ask(library -> {
            StringWriter text = new StringWriter();
            try {
                library.archive().write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        });
    }

    /** All that is in it, with its history where there is one. */
    String all() {
        return memory == null
                ? archive()
                : memory.papers().findAll(List.of(A, B, C)) + ""
                        + memory.issues().all();
    }

    /** All that a library says of papers, issues, events, decisions and drafts, without its history. */
    String state() {
        return ask(library -> {
            List<Object> all = new ArrayList<>();
            library.papers().read(Query.ALL, all::add);
            for (IssueRecord issue : library.issues().all()) {
                all.add(issue);
                all.add(library.issues().waivedRules(issue.number()));
                all.add(library.events().ofIssue(issue.number()));
            }
            all.add(library.events().upcoming());
            all.add(library.decisions().all());
            all.add(library.sendings().all());
            all.add(library.papers().setApart());
            for (PaperId id : List.of(A, B, C, STRANGE)) {
                all.add(library.drafts().of(id));
            }
            return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
        });
    }
}
