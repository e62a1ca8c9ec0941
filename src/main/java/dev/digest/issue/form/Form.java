package dev.digest.issue.form;

import dev.digest.issue.parse.FieldLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the issues of one newsletter are written: where an entry begins, and what its parts are.
 *
 * @param name what the settings and {@code --form} call it
 * @param also other lines at which entries begin, in sections that have none that begin as {@code start} says; their
 *     titles are links
 * @param columns of a table: the words at their heads; those that are not named here are known by usual words
 * @param labels words such as {@code 作者} before a colon, beside the usual ones
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
        /** Behind the title on its line, and in the paragraphs under it. */
        BEHIND,
        /** In the paragraphs under the title. */
        BELOW,
        /** Behind a label, and nowhere else. */
        LABEL;

        /** The word for it in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(SummaryPlace::word).toList();
        }
    }

    /** Copies the lists and maps. */
    public Form {
        also = List.copyOf(also);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A form that names no columns and labels of its own. */
    static Form of(String name, EntryStart start, SummaryPlace summary) {
        return new Form(name, start, List.of(), summary, Map.of(), Map.of());
    }

    /** The same form with another beginning of entries. */
    Form withStart(EntryStart other) {
        return new Form(name, other, also, summary, columns, labels);
    }

    /** The same form in which entries also begin otherwise. */
    Form withAlso(EntryStart.Kind other) {
        List<EntryStart.Kind> all = new ArrayList<>(also);
        all.add(other);
        return new Form(name, start, all, summary, columns, labels);
    }

    /** The same form with the summary elsewhere. */
    Form withSummary(SummaryPlace other) {
        return new Form(name, start, also, other, columns, labels);
    }

    /** The same form under another name. */
    public Form named(String other) {
        return new Form(other, start, also, summary, columns, labels);
    }
}
