package dev.digest.app.paper.draft;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.format.ContentFingerprint;
import dev.digest.institution.ArticlePage;
import dev.digest.institution.InstitutionLine;
import dev.digest.institution.InstitutionLine.NameList;
import dev.digest.institution.InstitutionNames;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.Origin;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Proposes institutions from the sources' metadata and the papers' pages, without a model. */
final class InstitutionDrafting {
    private static final String FROM_PAGE = "arxiv-html";

    private final Newsroom newsroom;
    private @Nullable InstitutionNames names;

    InstitutionDrafting(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Creates a draft for each paper with a known affiliation. */
    DraftResult run(List<LibraryPaper> entries) {
        List<PaperDraft> drafts = new ArrayList<>();
        Map<String, Problem> failures = new LinkedHashMap<>();
        newsroom.listener().onStart(entries.size());
        for (LibraryPaper entry : entries) {
            try {
                PaperDraft draft = draft(entry);
                newsroom.library().drafts().keep(draft);
                drafts.add(draft);
            } catch (Problem problem) {
                failures.put(entry.paper().id().canonical(), problem);
            }
            newsroom.listener().onProgress(1);
        }
        return new DraftResult(drafts, failures, Tokens.NONE);
    }

    private PaperDraft draft(LibraryPaper entry) {
        List<String> affiliations = affiliations(entry);
        if (affiliations.isEmpty()) {
            throw Problem.of("ai.no-affiliations", entry.paper().id());
        }
        Optional<PaperDraft> waiting =
                newsroom.library().drafts().last(entry.paper().id()).filter(PaperDraft::isWaiting);
        Origin origin = origin(waiting, affiliations);
        PaperDraft base = waiting.map(draft ->
                        new PaperDraft(draft.paper(), origin, draft.words(), draft.findings(), Optional.empty()))
                .orElseGet(() -> new PaperDraft(entry.paper().id(), origin, Map.of(), List.of(), Optional.empty()));
        return with(base, InstitutionLine.of(affiliations, names(), list()));
    }

    /** A model's draft with institutions added, if available; a failure to fetch the page is ignored. */
    PaperDraft added(PaperDraft draft, LibraryPaper entry) {
        try {
            boolean isSaid = entry.curation().get(CurationField.INSTITUTIONS).isPresent();
            List<String> affiliations = isSaid ? List.of() : affiliations(entry);
            return affiliations.isEmpty() ? draft : with(draft, InstitutionLine.of(affiliations, names(), list()));
        } catch (Problem problem) {
            return draft;
        }
    }

    private static PaperDraft with(PaperDraft draft, InstitutionLine line) {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        words.putAll(draft.words());
        words.remove(CurationField.INSTITUTIONS);
        if (!line.text().isEmpty()) {
            words.put(CurationField.INSTITUTIONS, line.text());
        }
        List<DraftFinding> findings = new ArrayList<>(draft.findings());
        findings.removeIf(one -> one.field().equals(CurationField.INSTITUTIONS.key()));
        line.origins()
                .forEach((name, from) -> findings.add(
                        new DraftFinding(CurationField.INSTITUTIONS.key(), "draft.institution", List.of(name, from))));
        line.unknown()
                .forEach(from -> findings.add(new DraftFinding(
                        CurationField.INSTITUTIONS.key(), "draft.institution-unknown", List.of(from))));
        return new PaperDraft(draft.paper(), draft.origin(), words, findings, Optional.empty());
    }

    /** A model's text stays attributed to the model. */
    private Origin origin(Optional<PaperDraft> waiting, List<String> affiliations) {
        String model = waiting.map(draft -> draft.origin().model()).orElse(FROM_PAGE);
        String host = waiting.map(draft -> draft.origin().host()).orElse("");
        String sum = ContentFingerprint.of(String.join("\n", affiliations));
        return new Origin(
                newsroom.now().toString(), newsroom.invocation().userName(), model, host, "", sum, Tokens.NONE);
    }

    private List<String> affiliations(LibraryPaper entry) {
        List<String> said = entry.paper().authors().stream()
                .flatMap(author -> author.affiliations().stream())
                .distinct()
                .toList();
        if (!said.isEmpty() || newsroom.request().offline()) {
            return said;
        }
        return newsroom.adapters()
                .drafts()
                .page(entry.paper().id(), newsroom.settings())
                .map(page -> ArticlePage.affiliations(page, names()))
                .orElse(List.of());
    }

    private NameList list() {
        ReaderTexts texts = newsroom.newsletter().readerTexts();
        return new NameList(texts.get("list.comma"), texts.get("list.others"));
    }

    /** Names as printed by the newsletter take precedence, where an affiliation and a printed name certainly match. */
    private InstitutionNames names() {
        if (names == null) {
            Map<String, String> printed = new HashMap<>();
            Query query = new Query(
                    Optional.of(Status.PUBLISHED),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Query.SortOrder.ADDED,
                    0);
            newsroom.library().papers().read(query, entry -> learn(entry, list().others(), printed));
            names = new InstitutionNames(newsroom.newsletter().textLanguage(), printed);
        }
        return names;
    }

    private static void learn(LibraryPaper entry, String others, Map<String, String> printed) {
        List<String> affiliations = entry.paper().authors().stream()
                .flatMap(author -> author.affiliations().stream())
                .distinct()
                .toList();
        List<String> names = entry.curation()
                .get(CurationField.INSTITUTIONS)
                .map(text -> text.endsWith(others) ? text.substring(0, text.length() - others.length()) : text)
                .map(text -> List.of(text.split("[、，,]")))
                .orElse(List.of());
        if (affiliations.size() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                printed.putIfAbsent(affiliations.get(i), names.get(i).strip());
            }
        }
    }
}
