package dev.digest.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a BibTeX file.
 *
 * @param type in small letters: {@code article}
 * @param fields by name in small letters, values as they stand between their braces or quotes: TeX, not text
 * @param line the line on which the entry begins, from 1
 * @param complete whether the entry was read to its end; what came before the break counts
 */
public record BibtexRecord(String type, String key, Map<String, String> fields, int line, boolean complete) {
    /** Copies the fields. */
    public BibtexRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
