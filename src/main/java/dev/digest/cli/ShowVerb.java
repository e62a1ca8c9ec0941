package dev.digest.cli;

import dev.digest.cli.output.Output;
import dev.digest.cli.output.PaperJson;
import dev.digest.cli.output.SafeText;
import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalInt;

/** {@code digest show}: everything known of a paper. */
final class ShowVerb implements Verb {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void describe(Form form) {
        form.value("K", "--version").arguments("REF");
    }

    @Override
    public int run(Given given, Session session) {
        List<String> refs = given.arguments();
        if (refs.size() != 1) {
            throw refs.isEmpty()
                    ? Problem.of("usage.missing", "REF")
                    : Problem.of("usage.unexpected", refs.get(1), name());
        }
        OptionalInt version = given.number("--version", 1);
        if (version.isPresent()) {
            new VersionView(session).show(refs.get(0), version.getAsInt());
            return 0;
        }
        Entry entry = session.entry(refs.get(0));
        if (session.json()) {
            session.printJson(PaperJson.of(entry));
        } else {
            inWords(entry, session);
        }
        return 0;
    }

    private static void inWords(Entry entry, Session session) {
        Paper paper = entry.paper();
        Output out = session.out();
        out.line(out.strong(SafeText.line(entry.curation().get(Field.TITLE).orElse(paper.title()))));
        said(entry, Field.TITLE_ZH, session);
        fact("authors", String.join(", ", paper.authorNames()), session);
        fact("authors-printed", entry.curation().get(Field.AUTHORS).orElse(""), session);
        said(entry, Field.INSTITUTIONS, session);
        fact("id", paper.id() + (paper.version() > 0 ? " v" + paper.version() : ""), session);
        fact("status", session.messages().text("status." + entry.status().label()), session);
        said(entry, Field.CATEGORY, session);
        fact("issue", entry.issue().isPresent() ? "" + entry.issue().getAsInt() : "", session);
        fact("subjects", String.join(", ", paper.subjects().all()), session);
        fact("published", paper.dates().published().orElse(""), session);
        fact("updated", paper.dates().updated().orElse(""), session);
        fact("comment", paper.notes().comment().orElse(""), session);
        fact("journal", paper.notes().journalRef().orElse(""), session);
        fact("doi", paper.notes().doi().orElse(""), session);
        paper.links().forEach((name, address) -> fact("link", name + " " + address, session));
        said(entry, Field.DOWNLOAD_URL, session);
        said(entry, Field.DETAIL_URL, session);
        said(entry, Field.FIGURE, session);
        said(entry, Field.CAPTION, session);
        fact("added", added(entry, session), session);
        for (String warning : paper.warnings()) {
            out.line(out.alarm(session.messages().text("warning." + warning, paper.id())));
        }
        passage("summary", entry.curation().get(Field.SUMMARY).orElse(""), session);
        passage("abstract", paper.abstractText(), session);
    }

    private static String added(Entry entry, Session session) {
        try {
            return session.minute(Instant.parse(entry.addedAt()));
        } catch (DateTimeParseException e) {
            // digest doctor tells of it; whoever reads the paper can do without.
            return entry.addedAt();
        }
    }

    private static void said(Entry entry, Field field, Session session) {
        fact(field.key(), entry.curation().get(field).orElse(""), session);
    }

    static void fact(String label, String value, Session session) {
        if (!value.isEmpty()) {
            session.out().line(session.messages().text("show." + label) + SafeText.line(value));
        }
    }

    static void passage(String label, String text, Session session) {
        if (!text.isEmpty()) {
            Output out = session.out();
            out.line("");
            out.line(out.faint(session.messages().text("show." + label)));
            text.lines().flatMap(line -> session.readable(line).stream()).forEach(out::line);
        }
    }
}
