package dev.digest.cli;

import dev.digest.library.BuiltIssue;
import dev.digest.render.Article;
import dev.digest.render.Pictures;
import dev.digest.render.Press;
import dev.digest.render.Theme;
import dev.digest.render.ThemeReader;
import dev.digest.workspace.Workspace.NamedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes of a draft what readers see, as the newsletter's settings and theme want it. */
record Showing(Session session) {
    Press press() {
        return session.outside().adapters().press();
    }

    /** The draft as an article, with the day on which the library has the issue come out. */
    Article article(Draft draft) {
        Article article = press().article(new NamedText(draft.name(), draft.text()), session.newsletter());
        return draft.issue() == 0 ? article : article.with(OptionalInt.of(draft.issue()), date(draft.issue()));
    }

    private Optional<LocalDate> date(int issue) {
        return session.library().issue(issue).flatMap(BuiltIssue::date);
    }

    /** The theme of the settings. */
    Theme theme() {
        return ThemeReader.of(session.settings());
    }

    /** The pictures of a draft; those of an issue may lie anywhere in the newsletter's folder. */
    Pictures pictures(Draft draft, String limit) {
        Path folder = draft.file().toAbsolutePath().normalize().getParent();
        Path root = session.workspace().root();
        Pictures.Place place = new Pictures.Place(draft.name(), folder, folder.startsWith(root) ? root : folder);
        return new Pictures(place, 1024L * session.settings().number(limit));
    }
}
