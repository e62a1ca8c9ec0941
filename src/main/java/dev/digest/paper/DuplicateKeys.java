package dev.digest.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what a paper is known as the same under different ids: its DOI, the arXiv id that a DOI of arXiv's holds, and its
 * title without regard to case, width, blanks and punctuation.
 */
public final class DuplicateKeys {
    private static final Pattern DOI_ADDRESS = Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\..+)");
    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\.(.+)");

    private DuplicateKeys() {}

    /** The keys of a paper, such as {@code doi:10.1103/physrevb.85.115117}. Who shares one is the same paper. */
    public static Set<String> keys(Paper paper) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(paper.id().canonical().toLowerCase(Locale.ROOT));
        Optional<String> doi = paper.notes().doi();
        if (doi.isPresent()) {
            keys.add(ofDoi(doi.get()));
        }
        Optional<String> linked = doiOf(paper.id());
        if (linked.isPresent()) {
            keys.add(ofDoi(linked.get()));
        }
        String title = titleKey(paper.title());
        if (!title.isEmpty()) {
            keys.add("title:" + title);
        }
        return keys;
    }

    /** A title as it is compared: letters and digits alone, in small letters and usual width. */
    public static String titleKey(String title) {
        String plain = CleanText.normalize(Normalizer.Form.NFKD, title).toLowerCase(Locale.ROOT);
        return CleanText.filter(Character::isLetterOrDigit, plain);
    }

    private static Optional<String> doiOf(PaperId id) {
        var address = DOI_ADDRESS.matcher(id.local());
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    private static String ofDoi(String doi) {
        String small = doi.toLowerCase(Locale.ROOT);
        var arxiv = ARXIV_DOI.matcher(small);
        return arxiv.matches() ? "arxiv:" + arxiv.group(1) : "doi:" + small;
    }
}
