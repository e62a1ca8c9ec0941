package dev.digest.app.issue.check;

import dev.digest.app.FetchMode;
import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.app.issue.IssueText;
import dev.digest.check.CheckContext;
import dev.digest.check.Checker;
import dev.digest.check.Glossary;
import dev.digest.check.HouseStyle;
import dev.digest.check.KnownPapers;
import dev.digest.check.SourceText;
import dev.digest.check.rule.RuleCatalog;
import dev.digest.fetch.FetchResult;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.IssueRecord;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.workspace.Workspace.NamedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Checks issues. Data shared by all of them is loaded once. */
public final class IssueChecker {
    private final Newsroom newsroom;
    private final boolean online;
    private @Nullable Checker checker;
    private @Nullable HouseStyle houseStyle;
    private @Nullable Glossary glossary;

    public IssueChecker(Newsroom newsroom, boolean online) {
        this.newsroom = newsroom;
        this.online = online;
    }

    Newsroom newsroom() {
        return newsroom;
    }

    public Checker checker() {
        if (checker == null) {
            checker = Checker.of(RuleCatalog.ALL, newsroom.settings());
        }
        return checker;
    }

    private HouseStyle houseStyle() {
        if (houseStyle == null) {
            houseStyle = HouseStyle.of(newsroom.settings(), newsroom.newsletter());
        }
        return houseStyle;
    }

    private Glossary glossary() {
        if (glossary == null) {
            NamedText file = newsroom.workspace().glossary(newsroom.newsletter().language());
            glossary = Glossary.read(file.text(), file.name());
        }
        return glossary;
    }

    /**
     * The parsed draft, with the data for rules.
     *
     * @throws dev.digest.problem.Problem {@code reading.no-issue}
     */
    public CheckContext context(IssueText draft, Map<PaperId, Paper> fresh) {
        HouseStyle conventions = houseStyle();
        // Reference data is loaded while the file is parsed; they are independent.
        FutureTask<CheckContext.ReferenceData> referenceData = new FutureTask<>(() -> referenceData(draft, fresh));
        new Thread(referenceData, "reference-data").start();
        IssueDocument placed;
        try {
            placed = new IssueBuilder(newsroom).locate(draft.name(), draft.text());
        } finally {
            // The library must not be closed while the other thread reads it.
            await(referenceData);
        }
        CheckContext context =
                CheckContext.of(new SourceText(draft.name(), draft.text()), placed, conventions, result(referenceData));
        loadPapers(context);
        return context;
    }

    private static void loadPapers(CheckContext context) {
        List<PaperId> ids = new ArrayList<>();
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperId> id = context.idOf(entry);
            if (id.isPresent()) {
                ids.add(id.get());
            }
        }
        context.knownPapers().load(ids, context.number().orElse(0));
    }

    /** Waits for work to end, in whatever way. */
    private static void await(FutureTask<?> work) {
        boolean interrupted = false;
        while (!work.isDone()) {
            try {
                work.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The result of work that has ended; throws what it threw. */
    private static <T> T result(FutureTask<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CheckContext.ReferenceData referenceData(IssueText draft, Map<PaperId, Paper> fresh) {
        Optional<LocalDate> date =
                newsroom.library().issues().find(draft.issue()).flatMap(IssueRecord::date);
        KnownPapers knownPapers = new KnownPapers(newsroom.library(), draft.issue(), date, fresh);
        checker();
        return new CheckContext.ReferenceData(glossary(), knownPapers, new DraftImages(newsroom, draft));
    }

    /** The parsed draft, with papers fetched from their sources if online. */
    public CheckContext context(IssueText draft) {
        CheckContext context = context(draft, Map.of());
        return online ? context(draft, fresh(context)) : context;
    }

    private Map<PaperId, Paper> fresh(CheckContext context) {
        List<PaperRef> refs = context.issue().entries().stream()
                .flatMap(entry -> entry.paper().stream())
                .map(ref -> PaperRef.ofNewest(ref.id()))
                .distinct()
                .toList();
        Map<PaperId, Paper> fresh = new HashMap<>();
        newsroom.info("check.asking");
        newsroom.listener().onStart(refs.size());
        FetchMode mode = new FetchMode(true, Optional.empty(), newsroom.listener());
        for (PaperSource source : newsroom.adapters().sources().create(newsroom.settings(), mode)) {
            List<PaperRef> its =
                    refs.stream().filter(ref -> source.supports(ref.id())).toList();
            if (!its.isEmpty()) {
                source.fetch(its, some -> {
                    some.forEach(fetched -> collect(fetched, fresh));
                    newsroom.listener().onProgress(some.size());
                });
            }
            refs = exclude(refs, its);
        }
        return fresh;
    }

    private static List<PaperRef> exclude(List<PaperRef> refs, List<PaperRef> some) {
        List<PaperRef> rest = new ArrayList<>(refs);
        rest.removeAll(some);
        return rest;
    }

    private void collect(FetchResult fetched, Map<PaperId, Paper> fresh) {
        if (fetched instanceof FetchResult.FetchedPaper found) {
            fresh.put(found.ref().id(), found.paper());
        } else if (fetched instanceof FetchResult.FetchFailure failed) {
            newsroom.warn("check.not-asked", failed.ref(), failed.problem());
        }
    }
}
