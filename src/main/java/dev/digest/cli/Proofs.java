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
import dev.digest.fetch.SavedAnswer;
import dev.digest.issue.reading.Decoded;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.workspace.SafeFile;
import dev.digest.workspace.Workspace.NamedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays issues before the rules of {@code digest check}. What all of them have in common is read once. */
final class Proofs {
    private final Session session;
    private final boolean online;
    private @Nullable Checker checker;
    private @Nullable House house;
    private @Nullable Glossary glossary;
    private @Nullable Map<Path, Integer> files;

    Proofs(Session session, boolean online) {
        this.session = session;
        this.online = online;
    }

    /** A text that is to be checked, and which issue it is: 0 when nobody said. */
    record Draft(String name, String text, int issue) {
        Draft with(String other) {
            return new Draft(name, other, issue);
        }
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

    /** What a user means by an issue's number or a file; by nothing, the issue that is being made. */
    Draft named(String target) {
        if (target.isEmpty()) {
            return issue(session.library().nextIssue());
        }
        if (target.matches("\\d{1,5}") && !Files.exists(session.path(target))) {
            int number = Composing.number(target);
            if (!Files.exists(session.workspace().issue(number))) {
                new Composing(session).known(number);
            }
            return issue(number);
        }
        Path path = session.path(target);
        Decoded decoded = Decoded.of(target, SavedAnswer.of(path).bytes());
        return new Draft(target, decoded.text(), issueOf(path));
    }

    /** Which issue of the library a file is. */
    private int issueOf(Path path) {
        if (files == null) {
            files = session.library().issues().stream()
                    .collect(Collectors.toMap(issue -> session.workspace().issue(issue.number()), BuiltIssue::number));
        }
        return files.getOrDefault(path.toAbsolutePath().normalize(), 0);
    }

    /** The issue as its file has it, else as it would be built. */
    Draft issue(int number) {
        Path file = session.workspace().issue(number);
        if (Files.exists(file)) {
            return new Draft(session.shortest(file), SafeFile.read(file), number);
        }
        Composing composing = new Composing(session);
        List<Entry> entries = session.library().papersFor(number);
        BuiltIssue plan = session.library()
                .issue(number)
                .orElseGet(() -> BuiltIssue.made(number, Optional.empty(), Optional.empty()));
        String text = composing.text(composing.issue(plan, entries, true), plan);
        return new Draft(session.shortest(file), text, number);
    }

    /**
     * The draft, read.
     *
     * @throws dev.digest.problem.Problem {@code reading.no-issue}
     */
    Proof proof(Draft draft, Map<PaperId, Paper> fresh) {
        Shelf shelf = new Shelf(
                session.library(),
                draft.issue(),
                session.library().issue(draft.issue()).flatMap(BuiltIssue::date),
                fresh);
        return Proof.of(
                new Source(draft.name(), draft.text()),
                new Composing(session).place(draft.name(), draft.text()),
                house(),
                new Proof.Desk(glossary(), shelf));
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
        for (PaperSource source : session.sources(true)) {
            List<PaperRef> its =
                    refs.stream().filter(ref -> source.knows(ref.id())).toList();
            if (!its.isEmpty()) {
                source.fetch(its, some -> some.forEach(fetched -> take(fetched, fresh)));
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
