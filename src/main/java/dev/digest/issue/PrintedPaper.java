package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.paper.PaperId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper as printed in an issue.
 *
 * @param fields the printed text by field; a field without text is absent
 * @param missing the required fields without text, by name
 */
public record PrintedPaper(PaperId id, Map<CurationField, PrintedText> fields, List<String> missing) {
    public PrintedPaper {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = List.copyOf(missing);
    }
}
