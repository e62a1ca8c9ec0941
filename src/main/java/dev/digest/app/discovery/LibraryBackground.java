package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.PaperBackground.KnownPaper;
import dev.digest.curation.CurationField;
import dev.digest.library.Decision;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up what the library knows of proposed papers. */
public final class LibraryBackground {
    /** A proposed paper, and what the library knows of it. */
    public record KnownProposal(InboxPaper paper, PaperBackground background) {
        /** One of which nothing is to be told. */
        public static KnownProposal withoutBackground(InboxPaper paper) {
            return new KnownProposal(paper, PaperBackground.NONE);
        }
    }

    private final Newsroom newsroom;
    private final Map<String, List<Decision>> rejectionsByTitle = new HashMap<>();

    /** The library as it is now. */
    public LibraryBackground(Newsroom newsroom) {
        this(newsroom, newsroom.library().decisions().all());
    }

    /** @param decisions all that are in the library, oldest first */
    LibraryBackground(Newsroom newsroom, Collection<Decision> decisions) {
        this.newsroom = newsroom;
        for (Decision decision : decisions) {
            if (decision.kind() == DecisionKind.REJECTED) {
                rejectionsByTitle
                        .computeIfAbsent(DuplicateKeys.titleKey(decision.title()), key -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** What it knows of a paper. */
    public PaperBackground of(InboxPaper one) {
        return ofAll(List.of(one)).get(0).background();
    }

    /** What it knows of each of these, asked with a few statements, however many they are. */
    public List<KnownProposal> ofAll(List<InboxPaper> papers) {
        List<Paper> proposed = new ArrayList<>();
        for (InboxPaper one : papers) {
            proposed.add(
                    Paper.of(PaperId.ofCanonical(one.paper().id()), one.paper().title())
                            .build());
        }
        Library library = newsroom.library();
        Map<PaperId, List<PaperId>> equal = library.papers().papersWithEqualTitles(proposed);
        Set<PaperId> wanted = new LinkedHashSet<>();
        proposed.forEach(paper -> wanted.add(paper.id()));
        equal.values().forEach(wanted::addAll);
        Map<PaperId, LibraryPaper> entries = library.papers().findAll(wanted);
        Map<PaperId, PaperDraft> drafts = library.drafts().lastOf(entries.keySet());
        List<KnownProposal> proposals = new ArrayList<>();
        for (InboxPaper one : papers) {
            PaperId id = PaperId.ofCanonical(one.paper().id());
            List<PaperId> names = new ArrayList<>(List.of(id));
            names.addAll(equal.getOrDefault(id, List.of()));
            List<KnownPaper> known = new ArrayList<>();
            for (PaperId name : names) {
                LibraryPaper entry = entries.get(name);
                if (entry != null) {
                    known.add(known(entry, name.equals(id), Optional.ofNullable(drafts.get(name))));
                }
            }
            List<Decision> rejections = rejectionsByTitle.getOrDefault(
                    DuplicateKeys.titleKey(one.paper().title()), List.of());
            proposals.add(new KnownProposal(one, new PaperBackground(known, rejections, one.organization())));
        }
        return proposals;
    }

    private static KnownPaper known(LibraryPaper entry, boolean same, Optional<PaperDraft> draft) {
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
