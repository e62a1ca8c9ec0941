package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One paper of an issue, as it is to be printed.
 *
 * @param fields what is printed of each field; a field of which nothing is known is not there
 * @param missing what it still lacks, by the names of fields
 */
public record PrintedPaper(PaperId id, Map<CurationField, PrintedText> fields, List<String> missing) {
    /** Copies what could change. */
    public PrintedPaper {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = List.copyOf(missing);
    }
}
