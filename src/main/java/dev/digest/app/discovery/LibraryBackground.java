package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.PaperBackground.KnownPaper;
import dev.digest.curation.CurationField;
import dev.digest.discovery.NewPaper;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up what the library knows of proposed papers. */
public final class LibraryBackground {
    private final Newsroom newsroom;
    private final Map<String, List<Decision>> rejectionsByTitle = new HashMap<>();

    /** The library as it is now. */
    public LibraryBackground(Newsroom newsroom) {
        this.newsroom = newsroom;
        for (Decision decision : newsroom.library().decisions().all()) {
            if (decision.kind() == DecisionKind.REJECTED) {
                rejectionsByTitle
                        .computeIfAbsent(DuplicateKeys.titleKey(decision.title()), key -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** What it knows of a paper. */
    public PaperBackground of(InboxPaper one) {
        NewPaper paper = one.paper();
        PaperId id = PaperId.ofCanonical(paper.id());
        Set<PaperId> wanted = new LinkedHashSet<>();
        wanted.add(id);
        wanted.addAll(newsroom.library()
                .papers()
                .papersWithEqualTitle(Paper.of(id, paper.title()).build()));
        List<KnownPaper> entries = new ArrayList<>();
        newsroom.library()
                .papers()
                .findAll(wanted)
                .values()
                .forEach(entry -> entries.add(known(entry, entry.paper().id().equals(id))));
        return new PaperBackground(
                entries,
                rejectionsByTitle.getOrDefault(DuplicateKeys.titleKey(paper.title()), List.of()),
                one.organization());
    }

    private KnownPaper known(LibraryPaper entry, boolean same) {
        Optional<PaperDraft> draft =
                newsroom.library().drafts().last(entry.paper().id());
        return new KnownPaper(
                entry.paper().id(),
                same,
                entry.paper().version(),
                entry.status(),
                entry.issue(),
                text(CurationField.TITLE_ZH, entry, draft),
                text(CurationField.INSTITUTIONS, entry, draft).or(() -> affiliations(entry.paper())),
                draft);
    }

    /** The editor's text, otherwise that of a draft that waits for review. */
    private static Optional<String> text(CurationField field, LibraryPaper entry, Optional<PaperDraft> draft) {
        return entry.curation()
                .get(field)
                .or(() -> draft.filter(PaperDraft::isWaiting)
                        .map(one -> one.words().get(field)));
    }

    private static Optional<String> affiliations(Paper paper) {
        String all = paper.authors().stream()
                .flatMap(author -> author.affiliations().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }
}
