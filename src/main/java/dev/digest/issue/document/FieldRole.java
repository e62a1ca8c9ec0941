package dev.digest.issue.document;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The role of a paragraph in an issue. */
public enum FieldRole {
    /** Any other paragraph. */
    TEXT,
    /** A paragraph before the first section: the number, the publisher. */
    LEAD,
    /** The title of an entry. */
    TITLE,
    /** Its authors. */
    AUTHORS,
    /** Its summary. */
    SUMMARY,
    /** The reason for its recommendation. */
    RECOMMENDATION,
    /** A link to download, details or code. */
    ADDRESS,
    /** The time of an event. */
    TIME,
    /** A field without a style of its own. */
    FIELD;

    /** The role of a paragraph whose label has this key in {@code digest.yaml}. */
    public static Optional<FieldRole> of(String label) {
        return Stream.concat(Arrays.stream(CurationField.values()), Arrays.stream(EventField.values()))
                .filter(field -> field.label().equals(label) && field.kind().isLabelledParagraph())
                .findFirst()
                .map(FieldRole::of);
    }

    private static FieldRole of(EditorialField field) {
        if (field.kind() == FieldKind.ADDRESS) {
            return ADDRESS;
        }
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(field.key()))
                .findFirst()
                .orElse(FIELD);
    }
}
