package dev.digest.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a BibTeX file.
 *
 * @param type in lower case: {@code article}
 * @param fields by name in lower case; values without their braces or quotes, still in TeX
 * @param line the line on which the entry begins, from 1
 * @param complete whether the entry was closed; the fields before the error are kept
 */
public record BibtexRecord(String type, String key, Map<String, String> fields, int line, boolean complete) {
    public BibtexRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
