package dev.digest.discovery;

import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** arXiv's categories, with {@code cs.*} for a whole archive. Source: arXiv's category taxonomy. */
public final class ArxivCategories {
    /** Archives by group, with their categories; an archive without any is a category itself. */
    private static final List<String> TAXONOMY = List.of(
            "cs cs AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF"
                    + " PL RO SC SD SE SI SY",
            "econ econ EM GN TH",
            "eess eess AS IV SP SY",
            "math math AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST",
            "physics astro-ph CO EP GA HE IM SR",
            "physics cond-mat dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con",
            "physics gr-qc",
            "physics hep-ex",
            "physics hep-lat",
            "physics hep-ph",
            "physics hep-th",
            "physics math-ph",
            "physics nlin AO CD CG PS SI",
            "physics nucl-ex",
            "physics nucl-th",
            "physics physics acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn"
                    + " gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph",
            "physics quant-ph",
            "q-bio q-bio BM CB GN MN NC OT PE QM SC TO",
            "q-fin q-fin CP EC GN MF PM PR RM ST TR",
            "stat stat AP CO ME ML OT TH");

    private static final String ALL = ".*";

    private ArxivCategories() {}

    /** The OAI-PMH set of each name. */
    private static Map<String, String> sets() {
        Map<String, String> sets = new LinkedHashMap<>();
        for (String line : TAXONOMY) {
            List<String> words = List.of(line.split(" ", -1));
            String archive = words.get(1);
            String set = words.get(0) + ":" + archive;
            sets.put(words.size() == 2 ? archive : archive + ALL, set);
            words.subList(2, words.size()).forEach(name -> sets.put(archive + "." + name, set + ":" + name));
        }
        return sets;
    }

    /**
     * A category in arXiv's spelling.
     *
     * @throws Problem {@code watch.nearest-category} or {@code watch.unknown-category} when it does not exist
     */
    public static String require(String name) {
        List<String> known = new ArrayList<>(sets().keySet());
        Optional<String> found =
                known.stream().filter(one -> one.equalsIgnoreCase(name.strip())).findFirst();
        return found.orElseThrow(() -> NameSuggestion.find(name.strip(), known)
                .map(nearest -> Problem.of("watch.nearest-category", name, nearest))
                .orElseGet(() -> Problem.of("watch.unknown-category", name)));
    }

    /** The OAI-PMH set of a category: {@code cs:cs:CL}. */
    public static String oaiSet(String category) {
        return Optional.ofNullable(sets().get(category))
                .orElseThrow(() -> Problem.of("watch.unknown-category", category));
    }

    /** Whether a category is the watched one, or in the watched archive. */
    public static boolean covers(String watched, String category) {
        return watched.equals(category)
                || (watched.endsWith(ALL) && category.startsWith(watched.substring(0, watched.length() - 1)));
    }
}
