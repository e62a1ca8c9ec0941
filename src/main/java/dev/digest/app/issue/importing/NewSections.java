package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.format.YamlText;
import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.IssueDates;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.SettingsFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sections of imported issues that the newsletter does not have, such as 工具 or 文摘. In {@code digest.yaml} they become
 * sections as any other: issues with them can be built again, and entries be written for them.
 */
public final class NewSections {
    private static final String KEY = "sections";
    private static final int LONGEST = 30;

    private final Newsroom newsroom;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> sections = new LinkedHashMap<>();
    private final Set<String> categories = new LinkedHashSet<>();

    /** None yet. */
    public NewSections(Newsroom newsroom) {
        this.newsroom = newsroom;
        known.addAll(newsroom.newsletter().categories().names());
    }

    /** Looks at the sections and categories of an issue. */
    public void add(ParsedIssue issue) {
        Set<String> names = new HashSet<>();
        newsroom.newsletter().sections().forEach(section -> names.add(section.name()));
        for (ParsedEntry entry : issue.entries()) {
            String category = entry.category().or(entry::section).orElse("");
            if (category.isEmpty() || known.contains(category)) {
                continue;
            }
            String section = entry.section().orElse("");
            boolean addable = isName(section) && !names.contains(section) && isName(category);
            if (addable) {
                sections.computeIfAbsent(section, name -> new LinkedHashSet<>()).add(category);
            } else {
                categories.add(category);
            }
        }
    }

    /** A heading with a day in it is this issue's alone. */
    private static boolean isName(String heading) {
        return !heading.isEmpty()
                && heading.codePointCount(0, heading.length()) <= LONGEST
                && IssueDates.find(heading).isEmpty()
                && !heading.matches(".*\\d{3}.*");
    }

    /** The sections that can be added. */
    public List<String> names() {
        return List.copyOf(sections.keySet());
    }

    /** The categories for which the editors have to find a place. */
    public List<String> categories() {
        return List.copyOf(categories);
    }

    /** Writes the sections into {@code digest.yaml}, behind those that are there. */
    public void write() {
        SettingsFile settings =
                new SettingsFile(SettingsLevel.FOLDER, newsroom.workspace().settings());
        settings.exclusively(() -> {
            String text = settings.text();
            for (Map.Entry<String, Set<String>> section : sections.entrySet()) {
                text = settings.withItem(text, KEY, lines(section.getKey(), section.getValue()));
            }
            Newsletter.of(settings.settings(text));
            AtomicFile.write(settings.file(), text);
            return text;
        });
    }

    private static List<String> lines(String name, Set<String> its) {
        List<String> lines = new ArrayList<>(List.of("name: " + YamlText.of(name)));
        if (!its.equals(Set.of(name))) {
            lines.add("categories:");
            its.forEach(category -> lines.add("  - " + YamlText.of(category)));
        }
        return lines;
    }

    /** Whether the newsletter's own file has a list of sections, to which others can be added. */
    public boolean isWritable() {
        List<SectionConfig> here = newsroom.newsletter().sections();
        return !here.isEmpty() && newsroom.settings().originOf(KEY).layer() == SettingsLevel.FOLDER;
    }
}
