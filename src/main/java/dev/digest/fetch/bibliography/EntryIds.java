package dev.digest.fetch.bibliography;

import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the id of the paper that an entry describes. */
final class EntryIds {
    private static final String ID = "(\\d{4}\\.\\d{4,5}(?:v\\d{1,4})?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d{1,4})?)";
    /** {@code arXiv preprint arXiv:2210.11610}, {@code arXiv: 2210.11610 [cs.CL]}, {@code abs/2210.11610}. */
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:arxiv\\s+(?:e-?prints?|preprint)[,\\s]*)?(?:arxiv\\s*[:.]\\s*|abs/)" + ID + "(?!\\d).*");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s{}<>\"]+");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:doi\\s*[:=]\\s*|https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S+");
    private static final int MOST = 200;
    private static final int LONGEST = 4_000;

    private EntryIds() {}

    static Optional<PaperRef> find(BibliographyEntry entry) {
        List<PaperRef> refs = new ArrayList<>();
        entry.doi().flatMap(EntryIds::parse).ifPresent(refs::add);
        for (String name : entry.names().stream().limit(MOST).toList()) {
            refs.addAll(of(CleanText.line(name.length() > LONGEST ? name.substring(0, LONGEST) : name)));
        }
        return refs.stream()
                .filter(ref -> ref.id() instanceof ArxivId)
                .findFirst()
                .or(() -> refs.stream().filter(ref -> ref.id() instanceof AclId).findFirst())
                .or(() -> refs.stream().findFirst());
    }

    private static List<PaperRef> of(String text) {
        Matcher arxiv = ARXIV.matcher(text);
        if (arxiv.matches()) {
            return parse(arxiv.group(1)).stream().toList();
        }
        if (DOI.matcher(text).matches()) {
            return parse(text).stream().toList();
        }
        return ADDRESS.matcher(text)
                .results()
                .flatMap(one -> parse(one.group()).stream())
                .toList();
    }

    private static Optional<PaperRef> parse(String text) {
        try {
            return Optional.of(PaperRef.parse(text));
        } catch (Problem none) {
            return Optional.empty();
        }
    }
}
