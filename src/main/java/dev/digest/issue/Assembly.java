package dev.digest.issue;

import dev.digest.curation.EventField;
import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.library.Event;
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
 * Puts an issue together: sections in the configured order, in them papers by category in the configured order, within
 * a category in the order given.
 *
 * @param draft whether entries that lack something are let in, with a mark
 */
public record Assembly(Newsletter newsletter, boolean draft) {
    /** What is said of an issue as a whole. */
    public record Plan(int number, Optional<String> theme, LocalDate date) {}

    /**
     * The issue.
     *
     * @throws Problem {@code issue.empty}; {@code issue.incomplete} with a line for each entry that lacks something
     */
    public Issue assemble(Plan plan, List<Entry> entries, List<Event> events) {
        if (entries.isEmpty() && events.isEmpty()) {
            throw Problem.of("issue.empty", plan.number());
        }
        Printing printing = new Printing(newsletter);
        List<Issue.Section> sections = new ArrayList<>();
        for (SectionForm form : newsletter.sections()) {
            List<Entry> its =
                    entries.stream().filter(entry -> belongs(entry, form)).toList();
            sections.add(
                    form.events()
                            ? new Issue.Section(form, List.of(), printing.events(events, form))
                            : new Issue.Section(form, groups(its, form, printing), List.of()));
        }
        homeless(entries, printing).ifPresent(sections::add);
        sections.removeIf(
                section -> section.groups().isEmpty() && section.events().isEmpty());
        refuseIncomplete(sections);
        return issue(plan, sections);
    }

    private Issue issue(Plan plan, List<Issue.Section> sections) {
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

    private static boolean belongs(Entry entry, SectionForm form) {
        return entry.curation()
                .get(Field.CATEGORY)
                .filter(form.ways()::contains)
                .isPresent();
    }

    private static List<Issue.Group> groups(List<Entry> entries, SectionForm form, Printing printing) {
        Map<String, List<Item>> byCategory = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparingInt(entry -> form.ways().indexOf(category(entry))))
                .forEach(entry -> byCategory
                        .computeIfAbsent(category(entry), name -> new ArrayList<>())
                        .add(printing.item(entry, form.required())));
        return byCategory.entrySet().stream()
                .map(group -> new Issue.Group(
                        form.hasCategories() ? Optional.of(group.getKey()) : Optional.empty(), group.getValue()))
                .toList();
    }

    private static String category(Entry entry) {
        return entry.curation().get(Field.CATEGORY).orElse("");
    }

    /** Papers without a category that the newsletter has (any more): a draft shows them at the end. */
    private Optional<Issue.Section> homeless(List<Entry> entries, Printing printing) {
        List<Item> items = entries.stream()
                .filter(entry -> newsletter.sections().stream().noneMatch(form -> belongs(entry, form)))
                .map(entry -> lackingCategory(printing.item(entry, SectionForm.ALWAYS)))
                .toList();
        SectionForm form =
                new SectionForm(newsletter.labels().of("draft"), false, List.of(), newsletter.labels(), List.of());
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Issue.Section(form, List.of(new Issue.Group(Optional.empty(), items)), List.of()));
    }

    private static Item lackingCategory(Item item) {
        Stream<String> missing = Stream.concat(item.missing().stream(), Stream.of(Field.CATEGORY.key()));
        return new Item(item.id(), item.words(), missing.distinct().toList());
    }

    private void refuseIncomplete(List<Issue.Section> sections) {
        List<String> lines = sections.stream()
                .flatMap(section -> Stream.concat(papersLacking(section), eventsLacking(section)))
                .toList();
        if (!draft && !lines.isEmpty()) {
            throw Problem.of("issue.incomplete", lines.size(), String.join("\n", lines));
        }
    }

    private static Stream<String> papersLacking(Issue.Section section) {
        return section.groups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> !item.missing().isEmpty())
                .map(item -> item.id() + ": " + String.join(", ", item.missing()));
    }

    private static Stream<String> eventsLacking(Issue.Section section) {
        return section.events().stream()
                .filter(event -> !event.missing().isEmpty())
                .map(event -> section.form().name() + ": "
                        + Objects.requireNonNullElse(event.words().get(EventField.TITLE), "?")
                        + ": " + String.join(", ", event.missing()));
    }
}
