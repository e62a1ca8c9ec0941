package dev.digest.cli;

import dev.digest.check.Checker;
import dev.digest.check.Glossary;
import dev.digest.check.House;
import dev.digest.check.Proof;
import dev.digest.check.Shelf;
import dev.digest.check.Source;
import dev.digest.check.rule.Rules;
import dev.digest.fetch.Fetched;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.reading.PlacedIssue;
import dev.digest.library.BuiltIssue;
import dev.digest.meanwhile.Meanwhile;
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
import org.jspecify.annotations.Nullable;

/** Lays issues before the rules of {@code digest check}. What all of them have in common is read once. */
final class Proofs {
    private final Session session;
    private final boolean online;
    private @Nullable Checker checker;
    private @Nullable House house;
    private @Nullable Glossary glossary;

    Proofs(Session session, boolean online) {
        this.session = session;
        this.online = online;
    }

    Session session() {
        return session;
    }

    Checker checker() {
        if (checker == null) {
            checker = Checker.of(Rules.ALL, session.settings());
        }
        return checker;
    }

    private House house() {
        if (house == null) {
            house = House.of(session.settings(), session.newsletter());
        }
        return house;
    }

    private Glossary glossary() {
        if (glossary == null) {
            NamedText file = session.workspace().glossary();
            glossary = Glossary.read(file.text(), file.name());
        }
        return glossary;
    }

    /**
     * The draft, read.
     *
     * @throws dev.digest.problem.Problem {@code reading.no-issue}
     */
    Proof proof(Draft draft, Map<PaperId, Paper> fresh) {
        House conventions = house();
        // What lies on the desk and what is in the file have nothing to do with each other.
        Meanwhile<Proof.Desk> desk = Meanwhile.begin(() -> desk(draft, fresh));
        PlacedIssue placed = desk.during(() -> new Composing(session).place(draft.name(), draft.text()));
        return Proof.of(new Source(draft.name(), draft.text()), placed, conventions, desk.end());
    }

    private Proof.Desk desk(Draft draft, Map<PaperId, Paper> fresh) {
        Optional<LocalDate> date = session.library().issue(draft.issue()).flatMap(BuiltIssue::date);
        Shelf shelf = new Shelf(session.library(), draft.issue(), date, fresh);
        checker();
        return new Proof.Desk(glossary(), shelf);
    }

    /** The draft, read, with what the sources say of its papers now, if they may be asked. */
    Proof proof(Draft draft) {
        Proof proof = proof(draft, Map.of());
        return online ? proof(draft, fresh(proof)) : proof;
    }

    private Map<PaperId, Paper> fresh(Proof proof) {
        List<PaperRef> refs = proof.issue().entries().stream()
                .flatMap(entry -> entry.paper().stream())
                .map(ref -> PaperRef.newest(ref.id()))
                .distinct()
                .toList();
        Map<PaperId, Paper> fresh = new HashMap<>();
        session.say("check.asking");
        session.progress().begin(refs.size());
        for (PaperSource source : session.sources(true)) {
            List<PaperRef> its =
                    refs.stream().filter(ref -> source.knows(ref.id())).toList();
            if (!its.isEmpty()) {
                source.fetch(its, some -> {
                    some.forEach(fetched -> take(fetched, fresh));
                    session.progress().arrived(some.size());
                });
            }
            refs = without(refs, its);
        }
        return fresh;
    }

    private static List<PaperRef> without(List<PaperRef> refs, List<PaperRef> some) {
        List<PaperRef> rest = new ArrayList<>(refs);
        rest.removeAll(some);
        return rest;
    }

    private void take(Fetched fetched, Map<PaperId, Paper> fresh) {
        if (fetched instanceof Fetched.Found found) {
            fresh.put(found.ref().id(), found.paper());
        } else if (fetched instanceof Fetched.Failed failed) {
            session.warn("check.not-asked", failed.ref(), session.messages().message(failed.problem()));
        }
    }
}
