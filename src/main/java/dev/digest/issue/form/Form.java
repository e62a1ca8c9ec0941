package dev.digest.issue.form;

import dev.digest.issue.document.FieldLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of a newsletter's issues: where an entry begins, and what its parts are.
 *
 * @param name its name in the settings and in {@code --form}
 * @param also other lines that begin entries, in sections without any that match {@code start}; their titles are links
 * @param columns fields of table columns by column head, in addition to the common heads
 * @param labels fields by label before a colon such as {@code 作者}, in addition to the common labels
 */
public record Form(
        String name,
        EntryStart start,
        List<EntryStart.Kind> also,
        SummaryPlace summary,
        Map<String, FieldLabel> columns,
        Map<String, FieldLabel> labels) {
    /** Where an entry has its summary. */
    public enum SummaryPlace {
        /** After the title on its line, and in the paragraphs below. */
        BEHIND,
        /** In the paragraphs below the title. */
        BELOW,
        /** After a label only. */
        LABEL;

        /** The name in settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(SummaryPlace::word).toList();
        }
    }

    public Form {
        also = List.copyOf(also);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A form without columns and labels of its own. */
    static Form of(String name, EntryStart start, SummaryPlace summary) {
        return new Form(name, start, List.of(), summary, Map.of(), Map.of());
    }

    /** This form with another beginning of entries. */
    Form withStart(EntryStart other) {
        return new Form(name, other, also, summary, columns, labels);
    }

    /** This form with an additional beginning of entries. */
    Form withAlso(EntryStart.Kind other) {
        List<EntryStart.Kind> all = new ArrayList<>(also);
        all.add(other);
        return new Form(name, start, all, summary, columns, labels);
    }

    /** This form with the summary elsewhere. */
    Form withSummary(SummaryPlace other) {
        return new Form(name, start, also, other, columns, labels);
    }

    /** This form with another name. */
    public Form named(String other) {
        return new Form(other, start, also, summary, columns, labels);
    }
}
