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
 * @param unknown affiliations without a known Chinese name
 */
public record InstitutionLine(String text, Map<String, String> origins, List<String> unknown) {
    private static final int MOST = 3;

    /** The line for affiliations in the order of the authors. */
    public static InstitutionLine of(List<String> affiliations, InstitutionNames names) {
        Map<String, String> origins = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String affiliation : affiliations) {
            Optional<String> chinese = names.chinese(affiliation);
            chinese.ifPresentOrElse(name -> origins.putIfAbsent(name, affiliation), () -> unknown.add(affiliation));
        }
        List<String> shown = origins.keySet().stream().limit(MOST).toList();
        String text = String.join("、", shown) + (origins.size() > MOST ? "等" : "");
        return new InstitutionLine(text, origins, List.copyOf(unknown));
    }
}
