package dev.digest.cli;

import dev.digest.check.Finding;
import dev.digest.cli.output.Messages;
import dev.digest.preview.Live;
import dev.digest.preview.Shown;
import dev.digest.preview.Shown.Remark;
import dev.digest.preview.Shown.Use;
import dev.digest.problem.Problem;
import dev.digest.render.Article;
import dev.digest.render.Images;
import dev.digest.render.Page;
import dev.digest.render.Usage;
import dev.digest.render.WechatPage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the preview shows, each time in a session of its own, so that nothing of the last time is left. */
final class Previewing implements Live.Source {
    private final Given given;
    private final Session session;
    private List<Path> files = List.of();

    Previewing(Given given, Session session) {
        this.given = given;
        this.session = session;
    }

    @Override
    public String mark() {
        List<Path> paths = new ArrayList<>(files);
        Path library = session.workspace().library();
        paths.add(session.workspace().settings());
        paths.add(session.workspace().templates());
        paths.add(session.workspace().root().resolve("glossary.yaml"));
        paths.add(library);
        paths.add(library.resolveSibling(library.getFileName() + "-wal"));
        return FileMarks.of(paths);
    }

    @Override
    public Shown make() {
        try (Session now = new Session(session.outside(), given, session.messages())) {
            return make(
                    new Drafts(now).named(given.arguments().stream().findFirst().orElse("")), now);
        }
    }

    private Shown make(Draft now, Session its) {
        files = files(now);
        Showing showing = new Showing(its);
        Article article = showing.article(now);
        Page page = showing.page(article, now);
        WechatPage wechat = showing.wechat(article, now);
        Set<String> troubles = new LinkedHashSet<>();
        Stream.of(page.problems(), wechat.warnings())
                .flatMap(List::stream)
                .forEach(problem -> troubles.add(words(problem, its.messages())));
        wechat.problems().forEach(problem -> troubles.add(refusal(problem, its.messages())));
        List<Remark> remarks = remarks(now, its, troubles);
        String text = showing.as("text", now).text();
        return new Shown(
                new Shown.Copied(wechat.title(), wechat.author(), wechat.digest(), wechat.body(), text),
                page.html(),
                wechat.usage().stream().map(usage -> use(usage, its.messages())).toList(),
                remarks,
                List.copyOf(troubles));
    }

    /** The draft, and what it shows. */
    private static List<Path> files(Draft draft) {
        List<Path> files = new ArrayList<>(List.of(draft.file()));
        for (String path : Images.paths(draft.text())) {
            try {
                files.add(draft.file().resolveSibling(path));
            } catch (InvalidPathException e) {
                // It is told among the troubles.
            }
        }
        return files;
    }

    private static Use use(Usage usage, Messages messages) {
        return new Use(messages.text("render.usage." + usage.name()), usage.used(), usage.allowed());
    }

    private static String refusal(Problem problem, Messages messages) {
        return messages.text("render.refused", messages.message(problem));
    }

    /** What check says; that it cannot is no reason to show nothing. */
    private static List<Remark> remarks(Draft draft, Session session, Set<String> troubles) {
        try {
            Proofs proofs = new Proofs(session, false);
            Checked checked = Checked.of(proofs.proof(draft), proofs.checker());
            return checked.findings().stream()
                    .map(finding -> remark(finding, checked, session.messages()))
                    .toList();
        } catch (Problem problem) {
            troubles.add(words(problem, session.messages()));
            return List.of();
        }
    }

    private static Remark remark(Finding finding, Checked checked, Messages messages) {
        return new Remark(
                checked.severity(finding).key(),
                checked.source().place(finding.from()).line(),
                finding.rule(),
                Checked.why(finding, messages),
                checked.words(finding),
                finding.fix().orElse(""));
    }

    /** A problem with its cause and its remedy. */
    static String words(Problem problem, Messages messages) {
        return Stream.of(messages.message(problem), messages.cause(problem), messages.hint(problem))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
