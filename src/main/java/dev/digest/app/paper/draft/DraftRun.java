package dev.digest.app.paper.draft;

import dev.digest.ai.DraftAnswer;
import dev.digest.ai.DraftPrompt;
import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelAnswer;
import dev.digest.ai.ModelQueue;
import dev.digest.ai.ModelQueue.ModelReply;
import dev.digest.ai.ModelRequest;
import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.Origin;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.PaperId;
import dev.digest.paper.TextLanguage;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model for drafts, several at once, and saves each as soon as it arrives. */
final class DraftRun {
    private final Newsroom newsroom;
    private final LanguageModel model;
    private final DraftMaterials materials;
    private final InstitutionDrafting institutions;
    private final Map<PaperId, PaperDraft> drafts = new HashMap<>();
    private final Map<String, Problem> failures = new HashMap<>();
    private Tokens tokens = Tokens.NONE;

    /** A paper with what was asked about it. */
    private record DraftJob(LibraryPaper entry, ModelRequest request, String fullText) {}

    DraftRun(Newsroom newsroom, LanguageModel model, DraftMaterials materials) {
        this.newsroom = newsroom;
        this.model = model;
        this.materials = materials;
        this.institutions = new InstitutionDrafting(newsroom);
    }

    /** The library is used by this thread only; the model is queried by several. */
    DraftResult run(List<LibraryPaper> entries, int parallel) {
        newsroom.listener().onStart(entries.size());
        try (ModelQueue<DraftJob> queue = new ModelQueue<>(model, parallel)) {
            entries.forEach(entry -> submit(entry, queue));
            while (queue.hasNext()) {
                take(queue.next());
                newsroom.listener().onProgress(1);
            }
        }
        return result(entries);
    }

    private DraftResult result(List<LibraryPaper> entries) {
        List<PaperDraft> draftsInOrder = new ArrayList<>();
        Map<String, Problem> failuresInOrder = new LinkedHashMap<>();
        for (LibraryPaper entry : entries) {
            PaperId id = entry.paper().id();
            Optional.ofNullable(drafts.get(id)).ifPresent(draftsInOrder::add);
            Optional.ofNullable(failures.get(id.canonical()))
                    .ifPresent(problem -> failuresInOrder.put(id.canonical(), problem));
        }
        return new DraftResult(draftsInOrder, failuresInOrder, tokens);
    }

    private void submit(LibraryPaper entry, ModelQueue<DraftJob> queue) {
        try {
            ModelRequest request = DraftPrompt.of(materials.of(entry));
            queue.submit(new DraftJob(entry, request, materials.fullText(entry)), request);
        } catch (Problem problem) {
            failures.put(entry.paper().id().canonical(), problem);
            newsroom.listener().onProgress(1);
        }
    }

    private void take(ModelReply<DraftJob> reply) {
        LibraryPaper entry = reply.subject().entry();
        try {
            ModelAnswer answer = reply.require();
            Tokens used = new Tokens(answer.tokensIn(), answer.tokensOut());
            tokens = tokens.plus(used);
            PaperDraft draft = institutions.added(draft(reply.subject(), answer.text(), used), entry);
            newsroom.library().drafts().keep(draft);
            drafts.put(entry.paper().id(), draft);
        } catch (Problem problem) {
            failures.put(entry.paper().id().canonical(), problem);
        }
    }

    private PaperDraft draft(DraftJob job, String answer, Tokens used) {
        LibraryPaper entry = job.entry();
        DraftAnswer said = DraftAnswer.read(answer);
        DraftCheck check = new DraftCheck(entry, job.fullText(), materials.glossary(), newsroom.newsletter());
        List<DraftFinding> findings = check.check(said);
        ModelRequest request = job.request();
        Origin origin = new Origin(
                newsroom.now().toString(),
                newsroom.invocation().userName(),
                model.name(),
                model.host(),
                ContentFingerprint.of(request.instructions() + request.question()),
                ContentFingerprint.of(entry.paper().title() + entry.paper().abstractText() + job.fullText()),
                used);
        return new PaperDraft(entry.paper().id(), origin, words(said), findings, Optional.empty());
    }

    private Map<CurationField, String> words(DraftAnswer said) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        if (materials.language() == TextLanguage.CHINESE) {
            words.put(CurationField.TITLE_ZH, DraftText.line(said.titleZh()));
        }
        words.put(CurationField.CATEGORY, DraftText.line(said.category()));
        words.put(CurationField.GIST, DraftText.line(said.gist()));
        words.put(CurationField.SUMMARY, DraftText.clean(said.summary()));
        words.values().removeIf(String::isBlank);
        return words;
    }
}
