package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.library.Version;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code digest show REF --version K}: what curators said of a paper at one time. */
record VersionView(Session session) {
    private static final Pattern BREAK = Pattern.compile("-(.)");

    /**
     * Prints one version.
     *
     * @throws Problem {@code library.unknown}, {@code show.no-version} with the number there are
     */
    void show(String ref, int number) {
        PaperId id = PaperRef.parse(ref).id();
        List<Version> versions = session.library().history().versions(id);
        if (versions.isEmpty() && session.library().find(id).isEmpty()) {
            throw Problem.of("library.unknown", id);
        }
        if (number > versions.size()) {
            throw Problem.of("show.no-version", id, number, versions.size());
        }
        Version version = versions.get(number - 1);
        if (session.json()) {
            session.printJson(json(id, version));
        } else {
            inWords(id, version, versions.size());
        }
    }

    private void inWords(PaperId id, Version version, int of) {
        ShowVerb.fact("id", id.canonical(), session);
        String key = version.aside() ? "show.version-aside" : "show.version-of";
        session.print(session.messages()
                .text(
                        key,
                        version.number(),
                        of,
                        session.minute(version.occasion().at()),
                        version.occasion().who().isEmpty()
                                ? "-"
                                : version.occasion().who()));
        for (Field field : Field.ofFrontMatter()) {
            ShowVerb.fact(label(field), version.words().get(field).orElse(""), session);
        }
        ShowVerb.passage("summary", version.words().get(Field.SUMMARY).orElse(""), session);
    }

    private static String label(Field field) {
        return field == Field.AUTHORS ? "authors-printed" : field.key();
    }

    private static Map<String, @Nullable Object> json(PaperId id, Version version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id.canonical());
        json.put("version", version.number());
        json.put("change", version.change() == 0 ? null : version.change());
        json.put("at", version.occasion().at().toString());
        json.put("who", version.occasion().who());
        json.put("aside", version.aside());
        for (Field field : Field.values()) {
            json.put(
                    BREAK.matcher(field.key())
                            .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)),
                    version.words().get(field).orElse(null));
        }
        return json;
    }
}
