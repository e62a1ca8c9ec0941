package dev.digest.library;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.format.CamelCase;
import dev.digest.format.Json;
import dev.digest.library.archive.ArchiveFormat;
import dev.digest.library.archive.ArchiveReader;
import dev.digest.library.archive.ArchiveWriter;
import dev.digest.library.archive.ArchivedRecord;
import dev.digest.library.archive.ArchivedRecordType;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import dev.digest.library.archive.ArchivedRecordType.MemberType;
import dev.digest.library.sql.database.RowJson;
import dev.digest.paper.Author;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Archives of a {@link MemoryLibrary}: papers, what editors wrote about them, issues and events. Its history begins
 * with these records. It shows that archives are nothing that only tables have.
 */
final class MemoryArchive implements LibraryArchive {
    private static final String NOW = LibraryFixture.TUESDAY.toString();

    private final MemoryLibrary library;

    MemoryArchive(MemoryLibrary library) {
        this.library = library;
    }

    /** Values by member. */
    private static Map<String, @Nullable Object> record(@Nullable Object... membersAndValues) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < membersAndValues.length; i += 2) {
            record.put(String.valueOf(membersAndValues[i]), membersAndValues[i + 1]);
        }
        return record;
    }

    @Override
    public void write(Writer out) throws IOException {
        Map<String, List<Map<String, @Nullable Object>>> records = new TreeMap<>();
        addPapers(records);
        addIssues(records);
        addHistory(records);
        ArchiveWriter.write(
                out,
                (type, receiver) -> of(type, records)
                        .forEach(record -> receiver.accept(type.members().stream()
                                .<@Nullable Object>map(member -> record.get(member.name()))
                                .toList())));
    }

    private static List<Map<String, @Nullable Object>> of(
            ArchivedRecordType type, Map<String, List<Map<String, @Nullable Object>>> records) {
        List<Map<String, @Nullable Object>> sorted = new ArrayList<>(records.getOrDefault(type.name(), List.of()));
        for (String member : reversed(type.key())) {
            boolean number = type.members().get(type.indexOf(member)).type() == MemberType.NUMBER;
            Function<Map<String, @Nullable Object>, String> text = record -> String.valueOf(record.get(member));
            sorted.sort(number ? Comparator.comparing(text.andThen(Long::valueOf)) : Comparator.comparing(text));
        }
        return sorted;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private void addPapers(Map<String, List<Map<String, @Nullable Object>>> records) {
        List<LibraryPaper> entries = new ArrayList<>();
        library.papers().read(Query.ALL, entries::add);
        int sequence = 0;
        for (LibraryPaper entry : reversed(entries)) {
            Paper paper = entry.paper();
            String id = paper.id().canonical();
            Map<String, @Nullable Object> record = record("id", id, "sequence", ++sequence, "addedAt", entry.addedAt());
            record.putAll(record(
                    "version", paper.version(),
                    "title", paper.title(),
                    "authors",
                            paper.authors().stream()
                                    .map(author -> Map.of("name", author.name()))
                                    .toList(),
                    "abstract", paper.abstractText(),
                    "primaryCategory", paper.subjects().primary().orElse(null),
                    "categories", paper.subjects().all(),
                    "published", paper.dates().published().orElse(null),
                    "updated", paper.dates().updated().orElse(null),
                    "comment", paper.notes().comment().orElse(null),
                    "journalRef", paper.notes().journalRef().orElse(null),
                    "doi", paper.notes().doi().orElse(null),
                    "links", paper.links(),
                    "withdrawn", paper.withdrawn() ? 1 : 0,
                    "warnings", paper.warnings(),
                    "publisher", paper.notes().publisher().orElse(null)));
            add("paper", record, records);
            DuplicateKeys.keys(paper).forEach(key -> add("paperKey", record("key", key, "paperId", id), records));
            if (!entry.curation().fields().isEmpty()) {
                Map<String, @Nullable Object> curation = record("paperId", id, "changedAt", NOW);
                curation.put("assigned", library.papers().assigned(paper.id()));
                entry.curation().fields().forEach((field, text) -> curation.put(member(field), text));
                add("curation", curation, records);
            }
        }
    }

    private static String member(EditorialField field) {
        return CamelCase.join(field.key(), '-');
    }

    private void addIssues(Map<String, List<Map<String, @Nullable Object>>> records) {
        for (IssueRecord issue : library.issues().all()) {
            add(
                    "issue",
                    record(
                            "number", issue.number(),
                            "theme", issue.theme().orElse(null),
                            "issueDate", issue.date().map(Object::toString).orElse(null),
                            "builtAt", NOW,
                            "fingerprint", issue.fingerprint(),
                            "publishedAt",
                                    issue.publishedAt().map(Object::toString).orElse(null),
                            "footer", issue.footer().orElse(null),
                            "correctedAt",
                                    issue.correctedAt().map(Object::toString).orElse(null),
                            "opening", issue.opening().orElse(null)),
                    records);
            int position = 0;
            for (PaperId paper : issue.papers()) {
                add(
                        "issuePaper",
                        record("issueNumber", issue.number(), "position", ++position, "paperId", paper.canonical()),
                        records);
            }
            library.events().ofIssue(issue.number()).forEach(event -> {
                Map<String, @Nullable Object> record =
                        record("id", event.number(), "issueNumber", event.issue(), "changedAt", NOW);
                for (EventField field : EventField.values()) {
                    record.put(member(field), event.curation().get(field).orElse(null));
                }
                add("event", record, records);
            });
        }
    }

    private static void add(
            String type,
            Map<String, @Nullable Object> record,
            Map<String, List<Map<String, @Nullable Object>>> records) {
        records.computeIfAbsent(type, none -> new ArrayList<>()).add(record);
    }

    /** One change in which every record began to exist. */
    private static void addHistory(Map<String, List<Map<String, @Nullable Object>>> records) {
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (ArchivedRecordType type : ArchiveFormat.TYPES) {
            for (Map<String, @Nullable Object> record : of(type, records)) {
                Map<String, @Nullable Object> change = record("id", changes.size() + 1, "changeId", 1);
                change.put("record", type.name());
                change.put("key", type.key().stream().map(record::get).toList());
                change.put("kind", "=");
                change.put("paperId", record.get(type.name().equals("paper") ? "id" : "paperId"));
                change.put("issueNumber", record.get(type.name().equals("issue") ? "number" : "issueNumber"));
                change.put("state", RecordChecksum.of(RowJson.image(underscored(type, record))));
                change.put("sum", sum(change));
                changes.add(change);
            }
        }
        Map<String, @Nullable Object> beginning =
                record("id", 1, "at", NOW, "who", "ada", "host", "desk", "command", "begin");
        List<@Nullable Object> values = new ArrayList<>(beginning.values());
        beginning.put("sum", RecordChecksum.of(RowJson.array(values)));
        records.put("change", List.of(beginning));
        records.put("recordChange", changes);
    }

    private static long sum(Map<String, @Nullable Object> change) {
        return RecordChecksum.of(RowJson.array(Arrays.asList(
                change.get("changeId"),
                CamelCase.split(String.valueOf(change.get("record")), '_'),
                Json.text(change.get("key")),
                change.get("kind"),
                change.get("paperId"),
                change.get("issueNumber"),
                null,
                null,
                change.get("state"))));
    }

    private static Map<String, @Nullable Object> underscored(
            ArchivedRecordType type, Map<String, @Nullable Object> record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ArchivedMember member : type.members()) {
            Object value = record.get(member.name());
            values.put(
                    CamelCase.split(member.name(), '_'),
                    value != null && member.type() == MemberType.JSON ? Json.text(value) : value);
        }
        return values;
    }

    /** Reads an archive into a library that is empty. */
    @Override
    public ImportResult read(Reader document, boolean rehearse) {
        List<ArchivedRecord> read = new ArrayList<>();
        ArchiveReader.read(document, read::add);
        ofType("paper", "sequence", read)
                .forEach(record -> library.papers()
                        .add(
                                List.of(paper(record)),
                                Curation.NONE,
                                false,
                                Instant.parse(Objects.requireNonNull(text(record, "addedAt")))));
        ofType("curation", "assigned", read).forEach(record -> {
            Map<CurationField, String> words = new LinkedHashMap<>();
            for (CurationField field : CurationField.values()) {
                optional(record, member(field)).ifPresent(text -> words.put(field, text));
            }
            PaperId paper = PaperId.ofCanonical(String.valueOf(record.value("paperId")));
            library.papers().curate(Map.of(paper, Curation.of(words)), LibraryFixture.TUESDAY);
        });
        ofType("issue", "number", read).forEach(record -> {
            List<PaperId> papers = ofType("issuePaper", "position", read).stream()
                    .filter(place -> number(place, "issueNumber") == number(record, "number"))
                    .map(place -> PaperId.ofCanonical(String.valueOf(place.value("paperId"))))
                    .toList();
            library.issues().save(List.of(issue(record, papers)), LibraryFixture.TUESDAY, () -> {});
        });
        ofType("event", "id", read).forEach(record -> {
            Map<EventField, String> words = new LinkedHashMap<>();
            for (EventField field : EventField.values()) {
                optional(record, member(field)).ifPresent(text -> words.put(field, text));
            }
            library.keep(new IssueEvent(
                    (int) number(record, "id"), (int) number(record, "issueNumber"), new EventCuration(words)));
        });
        return new ImportResult(read.size(), 0);
    }

    /** The records of a type, sorted by a number that may be left out. */
    private static List<ArchivedRecord> ofType(String type, String order, List<ArchivedRecord> read) {
        return read.stream()
                .filter(record -> record.type().name().equals(type))
                .sorted(Comparator.comparing(record -> number(record, order)))
                .toList();
    }

    private static long number(ArchivedRecord record, String member) {
        return record.value(member) instanceof Long number ? number : 0;
    }

    private static @Nullable String text(ArchivedRecord record, String member) {
        return (String) record.value(member);
    }

    private static Optional<String> optional(ArchivedRecord record, String member) {
        return Optional.ofNullable(text(record, member));
    }

    private static List<String> texts(ArchivedRecord record, String member) {
        return ((List<?>) Objects.requireNonNull(record.value(member)))
                .stream().map(String::valueOf).toList();
    }

    private static Paper paper(ArchivedRecord record) {
        List<Author> authors = ((List<?>) Objects.requireNonNull(record.value("authors")))
                .stream()
                        .map(author -> Author.ofName(String.valueOf(((Map<?, ?>) author).get("name"))))
                        .toList();
        Map<String, String> links = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(record.value("links")))
                .forEach((kind, address) -> links.put(String.valueOf(kind), String.valueOf(address)));
        return new Paper(
                PaperId.ofCanonical(String.valueOf(record.value("id"))),
                (int) number(record, "version"),
                String.valueOf(record.value("title")),
                authors,
                String.valueOf(record.value("abstract")),
                new Paper.PaperSubjects(optional(record, "primaryCategory"), texts(record, "categories")),
                new Paper.PaperDates(optional(record, "published"), optional(record, "updated")),
                new Paper.PaperNotes(
                        optional(record, "comment"),
                        optional(record, "journalRef"),
                        optional(record, "doi"),
                        optional(record, "publisher")),
                links,
                number(record, "withdrawn") != 0,
                texts(record, "warnings"));
    }

    private static IssueRecord issue(ArchivedRecord record, List<PaperId> papers) {
        return new IssueRecord(
                (int) number(record, "number"),
                optional(record, "theme"),
                optional(record, "issueDate").map(LocalDate::parse),
                optional(record, "publishedAt").map(Instant::parse),
                optional(record, "correctedAt").map(Instant::parse),
                String.valueOf(record.value("fingerprint")),
                optional(record, "opening"),
                optional(record, "footer"),
                papers);
    }
}
