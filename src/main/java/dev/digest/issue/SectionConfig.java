package dev.digest.issue;

import dev.digest.curation.CurationField;
import java.util.List;

/**
 * The configuration of a section (板块), such as 论文推荐 or 活动预告.
 *
 * @param events whether its entries are events rather than papers
 * @param categories its categories; without any, its name is the category, and no 【栏目】 is printed
 * @param required the required fields of its entries, by their names in sheets
 */
public record SectionConfig(
        String name, boolean events, List<String> categories, LabelTexts labels, List<String> required) {
    /** What every paper requires, in any section. */
    static final List<String> DEFAULT_REQUIRED = List.of(CurationField.SUMMARY.key());

    public SectionConfig {
        categories = List.copyOf(categories);
        required = List.copyOf(required);
    }

    /** This section with the given categories, if it needs some. */
    SectionConfig withDefaultCategories(List<String> others) {
        return events || hasCategories() ? this : new SectionConfig(name, false, others, labels, required);
    }

    /** This section without required fields. */
    SectionConfig withoutRequiredFields() {
        return new SectionConfig(name, events, categories, labels, List.of());
    }

    /** The categories of its papers. */
    public List<String> categoriesOrName() {
        return categories.isEmpty() && !events ? List.of(name) : categories;
    }

    /** Whether its papers are grouped under 【栏目】. */
    public boolean hasCategories() {
        return !categories.isEmpty();
    }
}
