package dev.digest.issue;

import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts an issue together: papers by category in the configured order, within a category in the order given.
 *
 * @param draft whether papers that lack something are let in, with a mark
 */
public record Assembly(Newsletter newsletter, boolean draft) {
    /** What is said of an issue as a whole. */
    public record Plan(int number, Optional<String> theme, LocalDate date) {}

    /**
     * The issue.
     *
     * @throws Problem {@code issue.empty}; {@code issue.elsewhere} when another issue holds a paper;
     *     {@code issue.incomplete} with a line for each paper that lacks something
     */
    public Issue assemble(Plan plan, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw Problem.of("issue.empty", plan.number());
        }
        refuseHeldElsewhere(plan, entries);
        refuseIncomplete(entries);
        Map<String, String> values = Map.of(
                "name", newsletter.name(),
                "number", Integer.toString(plan.number()),
                "theme", plan.theme().orElse(""),
                "date", plan.date().toString());
        Issue.Section papers = new Issue.Section(newsletter.labels().papers(), groups(entries));
        return new Issue(
                plan.number(),
                newsletter.title().fill(values),
                newsletter.number().fill(values),
                newsletter,
                List.of(papers));
    }

    private static void refuseHeldElsewhere(Plan plan, List<Entry> entries) {
        for (Entry entry : entries) {
            int holder = entry.issue().orElse(plan.number());
            if (holder != plan.number()) {
                throw Problem.of("issue.elsewhere", entry.paper().id(), holder);
            }
        }
    }

    private void refuseIncomplete(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> missing = missing(entry).stream().map(Field::key).toList();
            if (!missing.isEmpty()) {
                lines.add(entry.paper().id() + ": " + String.join(", ", missing));
            }
        }
        if (!draft && !lines.isEmpty()) {
            throw Problem.of("issue.incomplete", lines.size(), String.join("\n", lines));
        }
    }

    /** A category that the newsletter does not have (any more) is as good as none. */
    private List<Field> missing(Entry entry) {
        List<Field> missing = new ArrayList<>();
        if (entry.curation().get(Field.SUMMARY).isEmpty()) {
            missing.add(Field.SUMMARY);
        }
        if (category(entry).isEmpty()) {
            missing.add(Field.CATEGORY);
        }
        return missing;
    }

    private Optional<String> category(Entry entry) {
        return entry.curation()
                .get(Field.CATEGORY)
                .filter(newsletter.categories().names()::contains);
    }

    private List<Issue.Group> groups(List<Entry> entries) {
        Map<String, List<Item>> byCategory = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparingInt(this::position))
                .forEach(entry -> byCategory
                        .computeIfAbsent(
                                category(entry).orElse(newsletter.labels().draft()), name -> new ArrayList<>())
                        .add(item(entry)));
        return byCategory.entrySet().stream()
                .map(group -> new Issue.Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private int position(Entry entry) {
        return newsletter.categories().position(category(entry).orElse(""));
    }

    private Item item(Entry entry) {
        Paper paper = entry.paper();
        Curation said = entry.curation();
        return new Item(
                paper.id(),
                words(said, Field.TITLE, paper.title()),
                said.get(Field.TITLE_ZH).map(Words::written),
                said.get(Field.INSTITUTIONS).map(Words::written),
                words(said, Field.AUTHORS, newsletter.authors().of(paper.authorNames())),
                words(said, Field.SUMMARY, ""),
                said.get(Field.DOWNLOAD_URL).orElseGet(() -> newsletter.links().download(paper)),
                said.get(Field.DETAIL_URL).orElseGet(() -> newsletter.links().detail(paper)),
                missing(entry));
    }

    private static Words words(Curation said, Field field, String otherwise) {
        return said.get(field).map(Words::written).orElseGet(() -> Words.fetched(otherwise));
    }
}
