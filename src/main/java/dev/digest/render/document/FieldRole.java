package dev.digest.render.document;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import dev.digest.render.theme.StyleTarget;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The role of a paragraph in an issue. */
public enum FieldRole {
    /** Any other paragraph. */
    TEXT(StyleTarget.P),
    /** A paragraph before the first section: the number, the publisher. */
    LEAD(StyleTarget.LEAD),
    /** The title of an entry. */
    TITLE(StyleTarget.TITLE),
    /** Its authors. */
    AUTHORS(StyleTarget.AUTHORS),
    /** Its summary. */
    SUMMARY(StyleTarget.SUMMARY),
    /** The reason for its recommendation. */
    RECOMMENDATION(StyleTarget.RECOMMENDATION),
    /** A link to download, details or code. */
    ADDRESS(StyleTarget.ADDRESS),
    /** The time of an event. */
    TIME(StyleTarget.TIME),
    /** A field without a style of its own. */
    FIELD(StyleTarget.P);

    private final StyleTarget kind;

    FieldRole(StyleTarget kind) {
        this.kind = kind;
    }

    /** The style target. */
    public StyleTarget styleTarget() {
        return kind;
    }

    /** The role of a paragraph whose label has this key in {@code digest.yaml}. */
    static Optional<FieldRole> of(String label) {
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
