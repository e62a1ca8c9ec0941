package dev.digest.cli.command.paper;

import dev.digest.app.paper.PaperCatalog;
import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.TextDifference;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.FieldKind;
import dev.digest.library.CurationVersion;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code digest show REF --version K}: a former version of a paper's curation. */
record CurationVersionView(CommandContext session) {
    /**
     * Prints one version.
     *
     * @throws Problem {@code library.unknown}; {@code show.no-version} with the number of versions
     */
    public void show(PaperId id, int number) {
        List<CurationVersion> versions = new PaperCatalog(session.newsroom()).versions(id);
        if (number > versions.size()) {
            throw Problem.of("show.no-version", id, number, versions.size());
        }
        CurationVersion version = versions.get(number - 1);
        if (session.json()) {
            session.console().printJson(json(id, version));
        } else {
            printDetails(id, version, versions.size());
        }
    }

    private void printDetails(PaperId id, CurationVersion version, int of) {
        ShowCommand.printFact("id", id.canonical(), session);
        String key = version.conflicting() ? "show.version-conflicting" : "show.version-of";
        session.console()
                .print(session.messages()
                        .text(
                                key,
                                version.number(),
                                of,
                                session.console()
                                        .formatMinute(version.invocation().startedAt()),
                                version.invocation().userName().isEmpty()
                                        ? "-"
                                        : version.invocation().userName()));
        for (CurationField field : CurationField.frontMatterFields()) {
            if (field.kind() != FieldKind.PROSE) {
                ShowCommand.printField(field, version.curation(), session);
            }
        }
        ShowCommand.printProse(version.curation(), session);
        new PaperCatalog(session.newsroom()).find(id).ifPresent(paper -> printChanges(version, paper.curation()));
    }

    /** What was changed from this version to the present text, field by field. */
    private void printChanges(CurationVersion version, Curation now) {
        boolean first = true;
        for (CurationField field : CurationField.values()) {
            String before = version.curation().get(field).orElse("");
            String after = now.get(field).orElse("");
            if (!before.equals(after)) {
                if (first) {
                    session.output().line("");
                    session.output()
                            .line(session.output().faint(session.messages().text("show.changed-since")));
                    first = false;
                }
                TextDifference.print(field.key(), before, after, session.output());
            }
        }
    }

    private static Map<String, @Nullable Object> json(PaperId id, CurationVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id.canonical());
        json.put("version", version.number());
        json.put("change", version.change() == 0 ? null : version.change());
        json.put("at", version.invocation().startedAt().toString());
        json.put("who", version.invocation().userName());
        json.put("aside", version.conflicting());
        for (CurationField field : CurationField.values()) {
            json.put(field.templateName(), version.curation().get(field).orElse(null));
        }
        return json;
    }
}
