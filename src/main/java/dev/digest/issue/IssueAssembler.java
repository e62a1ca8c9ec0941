package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.IncompleteItems.IncompleteItem;
import dev.digest.library.IssueEvent;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Assembles an issue: sections in the configured order, within them papers by category in the configured order, within
 * a category in the given order.
 *
 * @param draft whether incomplete entries are included, with a mark
 */
public record IssueAssembler(Newsletter newsletter, boolean draft) {
    /** The data of an issue apart from its entries. */
    public record IssuePlan(int number, Optional<String> theme, LocalDate date) {}

    /**
     * Assembles the issue.
     *
     * @throws Problem {@code issue.empty}; {@code issue.incomplete} with a line for each incomplete entry
     */
    public Issue assemble(IssuePlan plan, List<LibraryPaper> entries, List<IssueEvent> events) {
        if (entries.isEmpty() && events.isEmpty()) {
            throw Problem.of("issue.empty", plan.number());
        }
        PrintedFields printing = new PrintedFields(newsletter);
        List<Issue.IssueSection> sections = new ArrayList<>();
        for (SectionConfig form : newsletter.sections()) {
            List<LibraryPaper> its =
                    entries.stream().filter(entry -> belongs(entry, form)).toList();
            sections.add(
                    form.events()
                            ? new Issue.IssueSection(form, List.of(), printing.events(events, form))
                            : new Issue.IssueSection(form, groups(its, form, printing), List.of()));
        }
        uncategorized(entries, printing).ifPresent(sections::add);
        sections.removeIf(
                section -> section.groups().isEmpty() && section.events().isEmpty());
        requireComplete(sections);
        return issue(plan, sections);
    }

    private Issue issue(IssuePlan plan, List<Issue.IssueSection> sections) {
        Map<String, String> values = Map.of(
                "name", newsletter.name(),
                "number", Integer.toString(plan.number()),
                "theme", plan.theme().orElse(""),
                "date", plan.date().toString());
        return new Issue(
                plan.number(),
                newsletter.title().fill(values),
                newsletter.number().fill(values),
                newsletter,
                List.copyOf(sections));
    }

    private static boolean belongs(LibraryPaper entry, SectionConfig form) {
        return entry.curation()
                .get(CurationField.CATEGORY)
                .filter(form.categoriesOrName()::contains)
                .isPresent();
    }

    private static List<Issue.CategoryGroup> groups(
            List<LibraryPaper> entries, SectionConfig form, PrintedFields printing) {
        Map<String, List<PrintedPaper>> byCategory = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparingInt(entry -> form.categoriesOrName().indexOf(category(entry))))
                .forEach(entry -> byCategory
                        .computeIfAbsent(category(entry), name -> new ArrayList<>())
                        .add(printing.item(entry, form.required())));
        return byCategory.entrySet().stream()
                .map(group -> new Issue.CategoryGroup(
                        form.hasCategories() ? Optional.of(group.getKey()) : Optional.empty(), group.getValue()))
                .toList();
    }

    private static String category(LibraryPaper entry) {
        return entry.curation().get(CurationField.CATEGORY).orElse("");
    }

    /** Papers without a configured category; a draft shows them at the end. */
    private Optional<Issue.IssueSection> uncategorized(List<LibraryPaper> entries, PrintedFields printing) {
        List<PrintedPaper> items = entries.stream()
                .filter(entry -> newsletter.sections().stream().noneMatch(form -> belongs(entry, form)))
                .map(entry -> lackingCategory(printing.item(entry, SectionConfig.DEFAULT_REQUIRED)))
                .toList();
        SectionConfig form =
                new SectionConfig(newsletter.labels().text("draft"), false, List.of(), newsletter.labels(), List.of());
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Issue.IssueSection(
                        form, List.of(new Issue.CategoryGroup(Optional.empty(), items)), List.of()));
    }

    private static PrintedPaper lackingCategory(PrintedPaper item) {
        Stream<String> missing = Stream.concat(item.missing().stream(), Stream.of(CurationField.CATEGORY.key()));
        return new PrintedPaper(item.id(), item.fields(), missing.distinct().toList());
    }

    private void requireComplete(List<Issue.IssueSection> sections) {
        List<IncompleteItem> lacking = sections.stream()
                .flatMap(section -> Stream.concat(papersLacking(section), eventsLacking(section)))
                .toList();
        if (!draft && !lacking.isEmpty()) {
            throw Problem.of("issue.incomplete", lacking.size(), new IncompleteItems(lacking));
        }
    }

    private static Stream<IncompleteItem> papersLacking(Issue.IssueSection section) {
        return section.groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> !item.missing().isEmpty())
                .map(item -> new IncompleteItem(item.id().toString(), item.missing()));
    }

    private static Stream<IncompleteItem> eventsLacking(Issue.IssueSection section) {
        return section.events().stream()
                .filter(event -> !event.missing().isEmpty())
                .map(event -> new IncompleteItem(
                        Objects.requireNonNullElse(event.fields().get(EventField.TITLE), "?"), event.missing()));
    }
}
