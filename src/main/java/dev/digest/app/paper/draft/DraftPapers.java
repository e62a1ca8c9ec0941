package dev.digest.app.paper.draft;

import dev.digest.ai.DraftPrompt;
import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelRequest;
import dev.digest.app.ModelAccess;
import dev.digest.app.Newsroom;
import dev.digest.app.PaperLookup;
import dev.digest.app.paper.PaperCatalog;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts the texts of papers with a language model, for an editor's review. */
public record DraftPapers(Newsroom newsroom) {
    /** The output tokens of a usual answer, for estimates. */
    private static final int USUAL_ANSWER = 600;

    /**
     * What to draft.
     *
     * @param papers the papers; none for all that have neither a summary nor a draft to review
     * @param fullText whether the model gets the text of the papers' pages besides the abstracts
     * @param institutionsOnly whether to propose institutions only, without a model
     */
    public record DraftRequest(List<PaperId> papers, boolean fullText, boolean institutionsOnly) {
        public DraftRequest {
            papers = List.copyOf(papers);
        }

        /** Drafts from the abstracts. */
        public static DraftRequest of(PaperId... papers) {
            return new DraftRequest(List.of(papers), false, false);
        }
    }

    /**
     * Drafts papers. Each draft is saved as soon as it arrives, so that an interruption loses none; one that fails does
     * not stop the others.
     *
     * @throws Problem {@code library.unknown} for a paper; {@code ai.offline} and others when there is no model
     */
    public DraftResult draft(DraftRequest request) {
        List<LibraryPaper> entries = entries(request);
        if (entries.isEmpty()) {
            return DraftResult.NONE;
        }
        if (request.institutionsOnly()) {
            return new InstitutionDrafting(newsroom).run(entries);
        }
        ModelAccess access = new ModelAccess(newsroom);
        // A price that cannot be read is told before anything is paid.
        access.cost(Tokens.NONE);
        LanguageModel model = access.open();
        DraftRun run = new DraftRun(newsroom, model, new DraftMaterials(newsroom, request.fullText()));
        DraftResult result = run.run(entries, access.parallel());
        return result.withCost(access.cost(result.tokens()));
    }

    /**
     * The requests that a model would get, and their estimated cost; no model is needed.
     *
     * @throws Problem {@code library.unknown} for a paper
     */
    public DraftEstimate estimate(DraftRequest request) {
        DraftMaterials materials = new DraftMaterials(newsroom, request.fullText());
        Map<PaperId, ModelRequest> requests = new LinkedHashMap<>();
        Map<String, Problem> failures = new LinkedHashMap<>();
        for (LibraryPaper entry : entries(request)) {
            PaperId id = entry.paper().id();
            try {
                requests.put(id, DraftPrompt.of(materials.of(entry)));
            } catch (Problem problem) {
                failures.put(id.canonical(), problem);
            }
        }
        int in = requests.values().stream()
                .mapToInt(ModelRequest::estimatedTokens)
                .sum();
        Tokens tokens = new Tokens(in, requests.size() * USUAL_ANSWER);
        return new DraftEstimate(requests, failures, tokens, new ModelAccess(newsroom).cost(tokens));
    }

    private List<LibraryPaper> entries(DraftRequest request) {
        if (request.papers().isEmpty()) {
            return withoutText();
        }
        Map<PaperId, LibraryPaper> entries = new LinkedHashMap<>();
        for (PaperId id : new LinkedHashSet<>(request.papers())) {
            LibraryPaper entry = new PaperLookup(newsroom).require(id);
            entries.putIfAbsent(entry.paper().id(), entry);
        }
        return List.copyOf(entries.values());
    }

    /** The papers to write about, except withdrawn ones. */
    private List<LibraryPaper> withoutText() {
        PaperCatalog papers = new PaperCatalog(newsroom);
        Set<PaperId> waiting = papers.withWaitingDraft();
        List<LibraryPaper> entries = new ArrayList<>();
        for (PaperId id : papers.withoutSummary()) {
            if (!waiting.contains(id)) {
                papers.find(id).filter(entry -> !entry.paper().withdrawn()).ifPresent(entries::add);
            }
        }
        return entries;
    }
}
