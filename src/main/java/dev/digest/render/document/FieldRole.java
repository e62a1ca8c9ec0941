package dev.digest.render.document;

import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import dev.digest.render.theme.StyleTarget;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a paragraph is. */
public enum FieldRole {
    /** Any paragraph. */
    TEXT(StyleTarget.P),
    /** One before the first section: the number, the publisher. */
    LEAD(StyleTarget.LEAD),
    /** The title of an entry. */
    TITLE(StyleTarget.TITLE),
    /** Its authors. */
    AUTHORS(StyleTarget.AUTHORS),
    /** Its summary. */
    SUMMARY(StyleTarget.SUMMARY),
    /** Why it is recommended. */
    RECOMMENDATION(StyleTarget.RECOMMENDATION),
    /** Where it, more about it, or its code is to be had. */
    ADDRESS(StyleTarget.ADDRESS),
    /** When it is. */
    TIME(StyleTarget.TIME),
    /** A field without a look of its own. */
    FIELD(StyleTarget.P);

    private final StyleTarget kind;

    FieldRole(StyleTarget kind) {
        this.kind = kind;
    }

    /** How it looks. */
    public StyleTarget styleTarget() {
        return kind;
    }

    /** What a paragraph is that begins with the label of this key in {@code digest.yaml}. */
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
