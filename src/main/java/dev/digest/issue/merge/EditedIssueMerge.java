package dev.digest.issue.merge;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import dev.digest.issue.Newsletter.LinkTemplates;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.UnlinkedId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts a parsed issue to a library update: its papers, and the texts as published.
 *
 * @param links the default links, which are not saved
 * @param escape escapes plain text as Markdown
 */
public record EditedIssueMerge(Library library, LinkTemplates links, UnaryOperator<String> escape) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    /**
     * An issue published elsewhere: all its texts are taken.
     *
     * @throws Problem {@code reading.twice} with both lines when it contains a paper twice
     */
    public IssueUpdate mergePublished(ParsedIssue read, IssueRecord issue) {
        List<EventCuration> events = read.events().stream()
                .map(event -> new EventCuration(fieldsOf(event)))
                .toList();
        return publication(read, issue, Map.of(), Map.of(), events);
    }

    /**
     * A built issue that was edited by hand: only texts that differ from the built ones are taken.
     *
     * @param built the built issue, parsed
     * @param events the issue's events in the library
     */
    public IssueUpdate mergeEdited(ParsedIssue read, IssueRecord issue, ParsedIssue built, List<EventCuration> events) {
        Map<PaperId, ParsedEntry> before = byPaper(built, issue);
        Optional<String> theme = read.title().theme();
        IssueRecord changed = theme.equals(built.title().theme()) ? issue : issue.withTheme(theme);
        changed = read.footer().equals(built.footer()) ? changed : changed.withFooter(read.footer());
        changed = read.opening().equals(built.opening()) ? changed : changed.withOpening(read.opening());
        return publication(read, changed, before, matchUnlinked(read, built, issue), mergeEvents(read, built, events));
    }

    /**
     * Changes in the library since an issue was built that the edited file does not contain.
     *
     * @param built the issue as it was built
     * @param now the issue as it would be built now
     * @return descriptions such as {@code arXiv:2210.11610: summary}
     */
    public List<String> unseenChanges(ParsedIssue built, ParsedIssue now, ParsedIssue edited) {
        Map<PaperId, ParsedEntry> before = byPaper(built);
        Map<PaperId, ParsedEntry> there = byPaper(edited);
        List<String> unseen = new ArrayList<>();
        byPaper(now).forEach((id, entry) -> {
            Optional<Paper> paper = library.papers().find(id).map(LibraryPaper::paper);
            if (paper.isPresent() && before.containsKey(id) && there.containsKey(id)) {
                Map<CurationField, String> words = fieldsOf(entry, paper.get());
                Set<CurationField> newer = changedFields(
                                words, fieldsOf(before.get(id), paper.get()), CurationField.class)
                        .keySet();
                newer.retainAll(changedFields(words, fieldsOf(there.get(id), paper.get()), CurationField.class)
                        .keySet());
                newer.forEach(field -> unseen.add(id + ": " + field.key()));
            }
        });
        List<Map<EventField, String>> events = events(now);
        if (!events.equals(events(built)) && !events.equals(events(edited))) {
            unseen.add("event");
        }
        return unseen;
    }

    private static Map<PaperId, ParsedEntry> byPaper(ParsedIssue issue) {
        Map<PaperId, ParsedEntry> entries = new LinkedHashMap<>();
        for (ParsedEntry entry : issue.entries()) {
            entry.paper().ifPresent(ref -> entries.put(ref.id(), entry));
        }
        return entries;
    }

    /** The same with the entries that have no link. */
    private static Map<PaperId, ParsedEntry> byPaper(ParsedIssue built, IssueRecord issue) {
        Map<PaperId, ParsedEntry> entries = byPaper(built);
        unlinked(built, issue)
                .forEach((at, id) -> entries.put(id, built.entries().get(at)));
        return entries;
    }

    private List<Map<EventField, String>> events(ParsedIssue issue) {
        return issue.events().stream().map(this::fieldsOf).toList();
    }

    /**
     * The events of an edited issue. Unedited ones keep their dates, since the file only has the printed time.
     *
     * @param built the issue before it was edited
     * @param before the events in the library
     */
    public List<EventCuration> mergeEvents(ParsedIssue read, ParsedIssue built, List<EventCuration> before) {
        List<Map<EventField, String>> edited = events(read);
        List<Map<EventField, String>> printed = events(built);
        int[] matches = EditedItems.match(edited, printed, Map::equals, EditedIssueMerge::haveOneTitle);
        List<EventCuration> events = new ArrayList<>();
        for (int i = 0; i < matches.length; i++) {
            int at = matches[i];
            events.add(
                    at >= 0 && at < before.size()
                            ? before.get(at)
                                    .withChanges(changedFields(edited.get(i), printed.get(at), EventField.class))
                            : new EventCuration(edited.get(i)));
        }
        return events;
    }

    /** Events of a series share a title. */
    private static boolean haveOneTitle(Map<EventField, String> one, Map<EventField, String> other) {
        return one.getOrDefault(EventField.TITLE, "").equals(other.getOrDefault(EventField.TITLE, ""))
                && one.getOrDefault(EventField.TITLE_ZH, "").equals(other.getOrDefault(EventField.TITLE_ZH, ""));
    }

    /**
     * The texts of papers in the library after the text of their issue was corrected, entry by entry.
     *
     * @param before the issue before it was corrected
     * @param now the same issue: entries are neither added nor moved
     */
    public Map<PaperId, Curation> correctedTexts(ParsedIssue before, ParsedIssue now, IssueRecord issue) {
        Map<PaperId, Curation> texts = new LinkedHashMap<>();
        Map<Integer, PaperId> unlinked = unlinked(before, issue);
        int entries = Math.min(before.entries().size(), now.entries().size());
        for (int i = 0; i < entries; i++) {
            ParsedEntry old = before.entries().get(i);
            ParsedEntry entry = now.entries().get(i);
            Optional<LibraryPaper> known = Optional.<LibraryPaper>empty();
            if (!entry.equals(old)) {
                known = Optional.ofNullable(unlinked.get(i))
                        .or(() -> entry.paper().flatMap(ref -> findInLibrary(paperAsPrinted(entry, ref.id()))))
                        .flatMap(library.papers()::find);
            }
            if (known.isPresent()) {
                Paper paper = known.get().paper();
                Curation words = texts.getOrDefault(paper.id(), known.get().curation());
                texts.put(paper.id(), words.withChanges(changedFields(fieldsOf(entry, paper), old, paper)));
            }
        }
        return texts;
    }

    /** The papers of the built entries without a link, which are known by their place only, by index. */
    private static Map<Integer, PaperId> unlinked(ParsedIssue built, IssueRecord issue) {
        Map<Integer, PaperId> papers = new LinkedHashMap<>();
        for (int i = 0;
                i < built.entries().size()
                        && built.entries().size() == issue.papers().size();
                i++) {
            if (built.entries().get(i).paper().isEmpty() && issue.papers().get(i) instanceof UnlinkedId id) {
                papers.put(i, id);
            }
        }
        return papers;
    }

    /** The papers of the edited entries without a link that the built issue has too. */
    private static IdentityHashMap<ParsedEntry, PaperId> matchUnlinked(
            ParsedIssue read, ParsedIssue built, IssueRecord issue) {
        List<ParsedEntry> edited =
                read.entries().stream().filter(entry -> entry.paper().isEmpty()).toList();
        Map<Integer, PaperId> unlinked = unlinked(built, issue);
        List<Integer> places = List.copyOf(unlinked.keySet());
        List<ParsedEntry> printed = places.stream().map(built.entries()::get).toList();
        int[] matches = EditedItems.match(
                edited,
                printed,
                (one, other) -> one.atLine(0).equals(other.atLine(0)),
                (one, other) -> one.title().equals(other.title()));
        IdentityHashMap<ParsedEntry, PaperId> papers = new IdentityHashMap<>();
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] >= 0) {
                papers.put(edited.get(i), unlinked.get(places.get(matches[i])));
            }
        }
        return papers;
    }

    /**
     * What is saved of an issue.
     *
     * @param before the entries as they were built, by paper
     * @param unlinked the papers of entries without a link, where they are known
     */
    private IssueUpdate publication(
            ParsedIssue read,
            IssueRecord issue,
            Map<PaperId, ParsedEntry> before,
            Map<ParsedEntry, PaperId> unlinked,
            List<EventCuration> events) {
        Set<PaperId> taken = new HashSet<>(before.keySet());
        Map<PaperId, Integer> lines = new LinkedHashMap<>();
        List<Paper> papers = new ArrayList<>();
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        for (ParsedEntry entry : read.entries()) {
            PaperId here = Optional.ofNullable(unlinked.get(entry))
                    .or(() -> entry.paper().map(PaperRef::id))
                    .orElseGet(() -> freePlace(issue.number(), lines.size() + 1, taken));
            taken.add(here);
            Paper printed = paperAsPrinted(entry, here);
            PaperId id = findInLibrary(printed).orElse(printed.id());
            Integer first = lines.putIfAbsent(id, entry.line());
            if (first != null) {
                throw Problem.of("reading.twice", id, first, entry.line());
            }
            Optional<LibraryPaper> known = library.papers().find(id);
            if (known.isEmpty()) {
                papers.add(printed);
            }
            Paper paper = known.map(LibraryPaper::paper).orElse(printed);
            Map<CurationField, String> changes = changedFields(fieldsOf(entry, paper), before.get(id), paper);
            words.put(
                    id, known.map(LibraryPaper::curation).orElse(Curation.NONE).withChanges(changes));
        }
        return new IssueUpdate(issue.withPapers(List.copyOf(lines.keySet())), papers, words, events);
    }

    /** The id of a new entry without a link: by its place, unless that is another one's. */
    private static PaperId freePlace(int issue, int place, Set<PaperId> taken) {
        int number = place;
        while (taken.contains(new UnlinkedId(issue + "/" + number))) {
            number++;
        }
        return new UnlinkedId(issue + "/" + number);
    }

    private static Paper paperAsPrinted(ParsedEntry entry, PaperId id) {
        return Paper.of(id, entry.title().any())
                .warnings(List.of(Paper.FROM_AN_ISSUE))
                .build();
    }

    private Optional<PaperId> findInLibrary(Paper printed) {
        return library.papers().find(printed.id()).isPresent()
                ? Optional.of(printed.id())
                : library.papers().findDuplicate(printed);
    }

    /** In an edited issue only fields that differ from the built ones are the editor's. */
    private Map<CurationField, String> changedFields(
            Map<CurationField, String> words, @Nullable ParsedEntry before, Paper paper) {
        return before == null ? words : changedFields(words, fieldsOf(before, paper), CurationField.class);
    }

    private static <F extends Enum<F>> Map<F, String> changedFields(
            Map<F, String> now, Map<F, String> old, Class<F> fields) {
        Map<F, String> changed = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            String text = now.getOrDefault(field, "");
            if (!text.equals(old.getOrDefault(field, ""))) {
                changed.put(field, text);
            }
        }
        return changed;
    }

    private Map<CurationField, String> fieldsOf(ParsedEntry entry, Paper paper) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        for (CurationField field : CurationField.values()) {
            entry.get(field)
                    .filter(text -> isEditorial(field, text, entry, paper))
                    .ifPresent(text -> words.put(field, markdown(field, text, entry.markdown(field))));
        }
        return words;
    }

    /** Whether the text is more than the default printed for a paper without curation. */
    private boolean isEditorial(CurationField field, String text, ParsedEntry entry, Paper paper) {
        return switch (field) {
            case TITLE ->
                paper.warnings().contains(Paper.FROM_AN_ISSUE)
                        || !text.equals(paper.title())
                        || entry.markdown(field)
                                .filter(written -> isStyled(written, text))
                                .isPresent();
            case TITLE_ZH -> entry.title().original().isPresent();
            case DOWNLOAD_URL -> !text.equals(links.download(paper));
            case DETAIL_URL -> !text.equals(links.detail(paper));
            default -> true;
        };
    }

    /** Whether Markdown has more than escaped characters beside its text. */
    private static boolean isStyled(String markdown, String text) {
        return !ESCAPE.matcher(markdown).replaceAll("$1").equals(text);
    }

    private Map<EventField, String> fieldsOf(ParsedEvent event) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            boolean known = field.kind() != FieldKind.DAY
                    && (field != EventField.TITLE_ZH || event.title().original().isPresent());
            event.get(field)
                    .filter(text -> known)
                    .ifPresent(text -> words.put(field, markdown(field, text, event.markdown(field))));
        }
        return words;
    }

    /** The Markdown of a parsed text, as written where that is known. */
    private String markdown(EditorialField field, String text, Optional<String> written) {
        return field.kind() == FieldKind.TEXT ? written.orElseGet(() -> escape.apply(text)) : text;
    }
}
