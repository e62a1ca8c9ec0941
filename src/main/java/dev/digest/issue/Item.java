package dev.digest.issue;

import dev.digest.curation.Field;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;

/**
 * One paper of an issue, as it is to be printed.
 *
 * @param missing what a draft still lacks
 */
public record Item(
        PaperId id,
        Words title,
        Optional<Words> titleZh,
        Optional<Words> institutions,
        Words authors,
        Words summary,
        String downloadUrl,
        String detailUrl,
        List<Field> missing) {}
