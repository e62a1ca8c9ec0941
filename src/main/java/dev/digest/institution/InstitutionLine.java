package dev.digest.institution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal for the institutions of a paper, as an issue prints them.
 *
 * @param text {@code UIUC、谷歌}; after three names, 等 replaces the rest
 * @param origins each name with the affiliation it stands for
 * @param unknown affiliations without a known name
 */
public record InstitutionLine(String text, Map<String, String> origins, List<String> unknown) {
    private static final int MOST = 3;

    /**
     * How names stand in a line.
     *
     * @param separator between two of them
     * @param others in place of those that are left out
     */
    public record NameList(String separator, String others) {}

    /** The line for affiliations in the order of the authors. */
    public static InstitutionLine of(List<String> affiliations, InstitutionNames names, NameList list) {
        Map<String, String> origins = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String affiliation : affiliations) {
            Optional<String> found = names.find(affiliation);
            found.ifPresentOrElse(name -> origins.putIfAbsent(name, affiliation), () -> unknown.add(affiliation));
        }
        List<String> shown = origins.keySet().stream().limit(MOST).toList();
        String text = String.join(list.separator(), shown) + (origins.size() > MOST ? list.others() : "");
        return new InstitutionLine(text, origins, List.copyOf(unknown));
    }
}
