package dev.digest.fetch.bibliography;

import dev.digest.fetch.BibliographyFormat;
import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Bibliography files. Nothing is fetched. */
public final class BibliographySource implements PaperSource {
    @Override
    public boolean supports(PaperId id) {
        return false;
    }

    @Override
    public void fetch(List<PaperRef> refs, Consumer<List<FetchResult>> receiver) {
        throw new IllegalStateException("a bibliography is not asked for papers");
    }

    @Override
    public boolean supportsSaved(SavedResponse saved) {
        return BibliographyFormat.of(saved).isPresent();
    }

    /**
     * Reads a bibliography: its papers without duplicates, and the invalid entries with their places.
     *
     * @throws Problem {@code bibliography.empty}
     */
    @Override
    public List<FetchResult> read(SavedResponse saved, List<PaperRef> refs) {
        List<FetchResult> all = all(saved);
        if (all.isEmpty()) {
            throw Problem.of("bibliography.empty", saved.name());
        }
        Map<PaperId, FetchResult> papers = new LinkedHashMap<>();
        for (FetchResult one : all) {
            if (one instanceof FetchResult.FetchedPaper paper) {
                papers.putIfAbsent(paper.ref().id(), paper);
            }
        }
        return refs.isEmpty()
                ? all.stream().filter(one -> !isRepeated(one, papers)).toList()
                : refs.stream().map(ref -> find(ref, papers)).toList();
    }

    private static boolean isRepeated(FetchResult one, Map<PaperId, FetchResult> papers) {
        return one instanceof FetchResult.FetchedPaper paper
                && papers.get(paper.ref().id()) != one;
    }

    private static FetchResult find(PaperRef ref, Map<PaperId, FetchResult> papers) {
        FetchResult found = papers.get(ref.id());
        return found == null ? new FetchResult.FetchFailure(ref, Problem.of("fetch.missing", ref)) : found;
    }

    private static List<FetchResult> all(SavedResponse saved) {
        String text = BibliographyFormat.text(saved).orElse("");
        return switch (BibliographyFormat.of(saved).orElseThrow()) {
            case BIBTEX -> new BibtexBibliography(saved.name()).read(text);
            case RIS -> new RisBibliography(saved.name()).read(text);
            case CSL_JSON -> new CslBibliography(saved.name()).read(text);
        };
    }
}
