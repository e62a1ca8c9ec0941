package dev.digest.cli.command;

import dev.digest.app.paper.RecentPapers;
import dev.digest.app.paper.RefResolver;
import dev.digest.app.paper.RefResolver.FoundPaper;
import dev.digest.app.paper.RefResolver.RefScope;
import dev.digest.app.paper.RefResolver.Resolution;
import dev.digest.cli.command.PaperPicker.ChoosablePaper;
import dev.digest.library.PaperSummary;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The REFs of a command, resolved to papers. This is the only place where a REF is read, so that everywhere an id, a
 * row of the last list, {@code @last} and words of a title name a paper.
 *
 * @param wanted the papers in order, without duplicates
 * @param failed invalid REFs as typed, with the reason
 * @param leftovers other text on the line of a paper
 */
public record PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed, Map<PaperId, List<String>> leftovers) {
    private static final int MOST_SHOWN = 10;

    public PaperRefs(List<PaperRef> wanted, Map<String, Problem> failed) {
        this(wanted, failed, Map.of());
    }

    /**
     * A REF before it is resolved.
     *
     * @param byHand whether it was typed in the command; on standard input only ids count
     * @param isTold whether the user is told which paper it is taken for, unless it is an id
     */
    public record TypedRef(String text, boolean byHand, boolean isTold) {
        public TypedRef(String text, boolean byHand) {
            this(text, byHand, true);
        }
    }

    /** Resolves arguments; {@code -} stands for the lines of standard input. */
    public static PaperRefs of(List<String> arguments, CommandContext context) {
        return of(arguments, RefScope.LIBRARY, context);
    }

    /** The same, with words of titles looked for in this scope. */
    public static PaperRefs of(List<String> arguments, RefScope scope, CommandContext context) {
        Map<PaperId, PaperRef> wanted = new LinkedHashMap<>();
        Map<String, Problem> failed = new LinkedHashMap<>();
        Map<PaperId, List<String>> said = new LinkedHashMap<>();
        for (TypedRef typed : typed(arguments, context)) {
            try {
                for (FoundPaper paper : resolve(typed, scope, context)) {
                    wanted.putIfAbsent(paper.ref().id(), paper.ref());
                    said.computeIfAbsent(paper.ref().id(), none -> new ArrayList<>())
                            .add(paper.rest());
                }
            } catch (Problem problem) {
                failed.putIfAbsent(typed.text(), problem);
            }
        }
        PaperRefs refs = new PaperRefs(List.copyOf(wanted.values()), failed, said);
        remember(refs.ids(), context);
        return refs;
    }

    /**
     * The REFs that were given, otherwise those of papers that the user chooses from the library.
     *
     * @param choosable the papers among which to choose
     * @throws Problem {@code usage.missing} when there is nobody to choose
     */
    public static List<String> givenOrChosen(
            List<String> arguments, Predicate<PaperSummary> choosable, CommandContext context) {
        if (!arguments.isEmpty()) {
            return arguments;
        }
        if (!PaperPicker.isPossible(context)) {
            throw Problem.usage("usage.missing", "REF");
        }
        return new PaperPicker(context).addLibrary(choosable).refsOr(arguments, true);
    }

    /**
     * The only REF of a command; without one, the paper that the user chooses. Words of a title need no quotation
     * marks.
     *
     * @throws Problem {@code usage.missing}, {@code usage.unexpected}, {@code ref.*}
     */
    public static PaperRef one(List<String> arguments, String command, CommandContext context) {
        if (arguments.size() > 1 && isId(arguments.get(0))) {
            throw Problem.usage("usage.unexpected", arguments.get(1), command);
        }
        // Whoever is shown a paper sees which it is.
        boolean told = !command.equals("show");
        if (!arguments.isEmpty()) {
            return one(new TypedRef(String.join(" ", arguments), true, told), context);
        }
        if (!PaperPicker.isPossible(context)) {
            throw Problem.usage("usage.missing", "REF");
        }
        PaperPicker picker = new PaperPicker(context).addLibrary(all -> true);
        return one(new TypedRef(picker.refsOr(arguments, false).get(0), true, told), context);
    }

    /**
     * One REF.
     *
     * @throws Problem {@code ref.*}
     */
    public static PaperRef one(String text, CommandContext context) {
        return one(new TypedRef(text, true), context);
    }

    private static PaperRef one(TypedRef typed, CommandContext context) {
        List<FoundPaper> papers = resolve(typed, RefScope.LIBRARY, context);
        if (papers.size() > 1) {
            throw several(typed.text(), papers);
        }
        remember(List.of(papers.get(0).ref().id()), context);
        return papers.get(0).ref();
    }

    private static boolean isId(String text) {
        try {
            RefResolver.resolveId(text);
            return true;
        } catch (Problem none) {
            return false;
        }
    }

    /**
     * The papers of one REF. The user is told which paper something else than an id was taken for.
     *
     * @throws Problem {@code ref.*}; {@code ref.several} with the papers that it may mean
     */
    public static List<FoundPaper> resolve(TypedRef typed, RefScope scope, CommandContext context) {
        if (!typed.byHand()) {
            return RefResolver.resolveId(typed.text()).papers();
        }
        Resolution found = new RefResolver(context::newsroom, scope).resolve(typed.text());
        if (found.ambiguous()) {
            return List.of(choose(typed.text(), found.papers(), context));
        }
        for (FoundPaper paper : found.papers()) {
            paper.title()
                    .filter(title -> typed.isTold())
                    .ifPresent(title -> context.console().infoRow("ref.taken", typed.text(), paper.ref(), title));
        }
        return found.papers();
    }

    /** The one that is meant, by the user's choice. */
    private static FoundPaper choose(String text, List<FoundPaper> papers, CommandContext context) {
        if (!PaperPicker.isPossible(context)) {
            throw several(text, papers);
        }
        PaperPicker picker = new PaperPicker(context);
        for (FoundPaper paper : papers) {
            picker.add(new ChoosablePaper(
                    paper.ref().id().canonical(), "", paper.title().orElse(""), ""));
        }
        String chosen = picker.choose(false).get(0);
        for (FoundPaper paper : papers) {
            if (paper.ref().id().canonical().equals(chosen)) {
                return paper;
            }
        }
        throw several(text, papers);
    }

    private static Problem several(String text, List<FoundPaper> papers) {
        StringBuilder lines = new StringBuilder();
        for (FoundPaper paper : papers.subList(0, Math.min(papers.size(), MOST_SHOWN))) {
            lines.append("\n  ")
                    .append(paper.ref())
                    .append("  ")
                    .append(paper.title().orElse(""));
        }
        return Problem.of("ref.several", text, papers.size(), lines + (papers.size() > MOST_SHOWN ? "\n  …" : ""));
    }

    /** A command in a terminal is somebody's last one; that of a script is not. */
    public static void remember(List<PaperId> papers, CommandContext context) {
        boolean somebody = context.host().streams().err().isTerminal();
        if (somebody && !papers.isEmpty() && !context.isDryRun()) {
            new RecentPapers(context.newsroom()).rememberLast(papers.get(papers.size() - 1));
        }
    }

    /** The REFs as typed; {@code -} stands for the lines of standard input. */
    public static List<TypedRef> typed(List<String> arguments, CommandContext context) {
        List<TypedRef> all = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("-")) {
                lines(context).forEach(line -> all.add(new TypedRef(line, false)));
            } else {
                all.add(new TypedRef(argument, true));
            }
        }
        return all;
    }

    private static List<String> lines(CommandContext context) {
        return context.standardInput()
                .text()
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The ids of the papers. */
    public List<PaperId> ids() {
        List<PaperId> ids = new ArrayList<>();
        for (PaperRef ref : wanted) {
            ids.add(ref.id());
        }
        return ids;
    }

    /** The same, when all REFs are valid. */
    public List<PaperId> requireIds() {
        for (Problem problem : failed.values()) {
            throw problem;
        }
        return ids();
    }

    /** REFs to paste after a command, quoted for the shell where necessary. */
    public static String quoted(Collection<String> refs) {
        return refs.stream()
                .map(ref -> ref.matches("[\\w.:/@%+,\\p{IsHan}-]+") ? ref : "'" + ref.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
