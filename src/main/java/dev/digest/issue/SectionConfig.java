package dev.digest.issue;

import dev.digest.curation.CurationField;
import java.util.List;

/**
 * What a section (版块) of the newsletter is like, such as 论文推荐 or 活动预告.
 *
 * @param events whether its entries are events, and not papers
 * @param categories its categories; of a section without any, its own name is the category, and no 【栏目】 is printed
 * @param required the fields that none of its entries may lack, by their names in sheets
 */
public record SectionConfig(
        String name, boolean events, List<String> categories, LabelTexts labels, List<String> required) {
    /** What no paper may lack wherever it stands. */
    static final List<String> DEFAULT_REQUIRED = List.of(CurationField.SUMMARY.key());

    /** Copies the lists. */
    public SectionConfig {
        categories = List.copyOf(categories);
        required = List.copyOf(required);
    }

    /** The same section with these categories if it needs some. */
    SectionConfig withDefaultCategories(List<String> others) {
        return events || hasCategories() ? this : new SectionConfig(name, false, others, labels, required);
    }

    /** The same section where nothing is required. */
    SectionConfig withoutRequiredFields() {
        return new SectionConfig(name, events, categories, labels, List.of());
    }

    /** The categories by which papers come into this section. */
    public List<String> categoriesOrName() {
        return categories.isEmpty() && !events ? List.of(name) : categories;
    }

    /** Whether its papers stand under 【栏目】. */
    public boolean hasCategories() {
        return !categories.isEmpty();
    }
}
