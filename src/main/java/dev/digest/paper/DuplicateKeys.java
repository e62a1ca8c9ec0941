package dev.digest.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys by which duplicate papers are found. An equal id or DOI proves that two records are the same paper. An equal
 * title is only a hint for an editor, since unrelated papers share titles, unless an issue printed the paper without
 * any id.
 */
public final class DuplicateKeys {
    /** The prefix of title keys. */
    public static final String TITLE = "title:";

    private static final Pattern DOI_ADDRESS = Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\..+)");
    private static final Pattern BIORXIV = Pattern.compile(
            "https?://(?:www\\.)?(?:bio|med)rxiv\\.org/content/(10\\.\\d{4,5}/[\\d.]*\\d)(?:v\\d+)?(?:[./?].*)?");
    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\.(.+)");
    /** Letters and digits, and the characters that distinguish C from C++ and C#. */
    private static final Pattern COMPARED =
            Pattern.compile("[\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+|(?<=[\\p{L}\\p{N}])(?:\\++|#)");

    private DuplicateKeys() {}

    /** All keys of a paper, such as {@code doi:10.1103/physrevb.85.115117} or {@code title:countingexamples}. */
    public static Set<String> keys(Paper paper) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(paper.id().canonical().toLowerCase(Locale.ROOT));
        addDoi(paper.notes().doi(), keys);
        addDoi(doiOf(paper.id()), keys);
        String title = titleKey(paper.title());
        if (!title.isEmpty()) {
            keys.add(TITLE + title);
        }
        return keys;
    }

    private static void addDoi(Optional<String> doi, Set<String> keys) {
        if (doi.isPresent()) {
            keys.add(ofDoi(doi.get()));
        }
    }

    /** The key of the paper with a DOI. */
    public static String ofDoi(String doi) {
        String small = doi.toLowerCase(Locale.ROOT);
        var arxiv = ARXIV_DOI.matcher(small);
        return arxiv.matches() ? "arxiv:" + arxiv.group(1) : "doi:" + small;
    }

    /** Whether a shared key proves that two papers are the same. Two arXiv ids are always two papers. */
    public static boolean proves(String key, PaperId one, PaperId other) {
        if (key.startsWith(TITLE)) {
            return one instanceof UnlinkedId || other instanceof UnlinkedId;
        }
        return !(one instanceof ArxivId && other instanceof ArxivId) || one.equals(other);
    }

    /** A title for comparison: letters and digits, lower case, normalized width; C++ and C# keep their signs. */
    public static String titleKey(String title) {
        String plain = CleanText.normalize(Normalizer.Form.NFKD, title).toLowerCase(Locale.ROOT);
        StringBuilder compared = new StringBuilder();
        Matcher part = COMPARED.matcher(plain);
        while (part.find()) {
            compared.append(part.group());
        }
        return compared.toString();
    }

    private static Optional<String> doiOf(PaperId id) {
        Matcher address = DOI_ADDRESS.matcher(id.local());
        if (address.matches()) {
            return Optional.of(address.group(1));
        }
        Matcher archive = BIORXIV.matcher(id.local());
        return archive.matches() ? Optional.of(archive.group(1)) : Optional.empty();
    }
}
