package dev.digest.app.paper;

import dev.digest.ai.DraftAnswer;
import dev.digest.ai.DraftPrompt;
import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelAnswer;
import dev.digest.ai.ModelRequest;
import dev.digest.app.Newsroom;
import dev.digest.check.Glossary;
import dev.digest.curation.CurationField;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.Origin;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Generates drafts with a model, several in parallel, and saves each as soon as it arrives. */
public final class DraftPapers {
    private final Newsroom newsroom;
    private final LanguageModel model;
    private final DraftMaterials materials;
    private final InstitutionDrafting institutions;
    private final List<PaperDraft> drafts = new ArrayList<>();
    private final List<PaperId> order = new ArrayList<>();
    private final Map<String, Problem> failures = new LinkedHashMap<>();

    /** The outcome for one paper: a draft or a problem. */
    private record Outcome(LibraryPaper entry, List<PaperDraft> draft, List<Problem> problem) {}

    public DraftPapers(Newsroom newsroom, LanguageModel model, DraftMaterials materials) {
        this.newsroom = newsroom;
        this.model = model;
        this.materials = materials;
        this.institutions = new InstitutionDrafting(newsroom);
    }

    /** Generates drafts. Those that arrived stay when the program is interrupted. */
    public DraftResult run(List<LibraryPaper> entries) {
        newsroom.listener().onStart(entries.size());
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, newsroom.settings().number("ai.parallel")), DraftPapers::worker);
        CompletionService<Outcome> outcomes = new ExecutorCompletionService<>(workers);
        try {
            int asked = 0;
            for (LibraryPaper entry : entries) {
                order.add(entry.paper().id());
                asked += submit(entry, outcomes) ? 1 : 0;
            }
            for (int i = 0; i < asked; i++) {
                take(outcomes.take().get());
            }
            return result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("fetch.interrupted").causedBy(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private DraftResult result() {
        List<PaperDraft> sorted = drafts.stream()
                .sorted(Comparator.comparingInt(draft -> order.indexOf(draft.paper())))
                .toList();
        return new DraftResult(sorted, failures);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "draft");
        thread.setDaemon(true);
        return thread;
    }

    /** The library is read by this thread only; the model is queried by several. */
    private boolean submit(LibraryPaper entry, CompletionService<Outcome> outcomes) {
        try {
            ModelRequest request = DraftPrompt.of(materials.of(entry));
            String fullText = materials.fullText(entry);
            Glossary glossary = materials.glossary();
            List<String> categories = newsroom.newsletter().categories().names();
            DraftCheck check = new DraftCheck(entry, fullText, glossary, categories);
            outcomes.submit(() -> outcome(entry, () -> draft(entry, request, check, fullText)));
            return true;
        } catch (Problem problem) {
            fail(entry.paper().id(), problem);
            return false;
        }
    }

    private static Outcome outcome(LibraryPaper entry, Callable<PaperDraft> work) throws Exception {
        try {
            return new Outcome(entry, List.of(work.call()), List.of());
        } catch (Problem problem) {
            return new Outcome(entry, List.of(), List.of(problem));
        }
    }

    private PaperDraft draft(LibraryPaper entry, ModelRequest request, DraftCheck check, String fullText) {
        ModelAnswer answer = model.ask(request);
        DraftAnswer said = DraftAnswer.read(answer.text());
        List<DraftFinding> findings = check.check(said);
        Origin origin = new Origin(
                newsroom.now().toString(),
                newsroom.invocation().userName(),
                model.name(),
                model.host(),
                ContentFingerprint.of(request.instructions() + request.question()),
                ContentFingerprint.of(entry.paper().title() + entry.paper().abstractText() + fullText),
                new Tokens(answer.tokensIn(), answer.tokensOut()));
        return new PaperDraft(
                entry.paper().id(), origin, words(said), DraftText.clean(said.gist()), findings, Optional.empty());
    }

    private static Map<CurationField, String> words(DraftAnswer said) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        words.put(CurationField.TITLE_ZH, DraftText.line(said.titleZh()));
        words.put(CurationField.CATEGORY, DraftText.line(said.category()));
        words.put(CurationField.SUMMARY, DraftText.clean(said.summary()));
        words.values().removeIf(String::isBlank);
        return words;
    }

    private void take(Outcome outcome) {
        for (PaperDraft made : outcome.draft()) {
            PaperDraft draft = institutions.added(made, outcome.entry());
            newsroom.library().drafts().keep(draft);
            drafts.add(draft);
        }
        outcome.problem().forEach(problem -> fail(outcome.entry().paper().id(), problem));
        newsroom.listener().onProgress(1);
    }

    private void fail(PaperId id, Problem problem) {
        failures.put(id.canonical(), problem);
    }
}
