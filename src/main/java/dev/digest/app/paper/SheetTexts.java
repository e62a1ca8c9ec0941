package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.check.Glossary;
import dev.digest.curation.CurationField;
import dev.digest.curation.SheetWriter;
import dev.digest.curation.SheetWriter.SheetLanguage;
import dev.digest.curation.SheetWriter.SheetNotes;
import dev.digest.library.CurationVersion;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.MessageSource;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Workspace.NamedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes sheets with helpful comments: the categories, the glossary's terms, and the position among several. */
public final class SheetTexts {
    private static final int MOST_TERMS = 15;

    private final Newsroom newsroom;
    private final MessageSource messages;
    private @Nullable Glossary glossary;

    /** The position of a sheet among several, from 1. */
    public record SheetPosition(int number, int of) {
        /** A single sheet. */
        public static final SheetPosition ONLY = new SheetPosition(1, 1);
    }

    /** Sheets with comments in the language of {@code messages}. */
    public SheetTexts(Newsroom newsroom, MessageSource messages) {
        this.newsroom = newsroom;
        this.messages = messages;
    }

    /** The sheet without comments, for detecting changes. */
    public String plain(LibraryPaper entry, Map<CurationField, String> words) {
        return SheetWriter.write(entry.paper(), words, SheetNotes.of(language(), messages.text("sheet.cut")));
    }

    /**
     * The sheet with comments.
     *
     * @param more further comments above fields
     */
    public String guided(
            LibraryPaper entry,
            Map<CurationField, String> words,
            SheetPosition position,
            Map<CurationField, List<String>> more) {
        return SheetWriter.write(entry.paper(), words, notes(entry, position, more));
    }

    /** Several sheets in one text, to be filled in and imported later: each has its version. */
    public String together(List<LibraryPaper> entries) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            LibraryPaper entry = entries.get(i);
            SheetNotes notes = notes(entry, new SheetPosition(i + 1, entries.size()), Map.of());
            text.append(i == 0 ? "" : "\n")
                    .append(SheetWriter.write(
                            entry.paper(),
                            CurationRules.displayedFields(entry, newsroom),
                            notes.withVersion(version(entry))));
        }
        return text.toString();
    }

    /** The current version number; 0 when there is no curation yet. */
    private int version(LibraryPaper entry) {
        return newsroom.library().history().versions(entry.paper().id()).stream()
                .filter(version -> !version.conflicting())
                .mapToInt(CurationVersion::number)
                .max()
                .orElse(0);
    }

    private SheetNotes notes(LibraryPaper entry, SheetPosition position, Map<CurationField, List<String>> more) {
        Map<CurationField, List<String>> above = new EnumMap<>(CurationField.class);
        above.put(
                CurationField.CATEGORY,
                List.of(messages.text(
                        "sheet.categories", newsroom.newsletter().categories().names())));
        String terms = terms(entry);
        if (!terms.isEmpty()) {
            above.put(CurationField.SUMMARY, List.of(messages.text("sheet.terms", terms)));
        }
        more.forEach((field, lines) -> above.merge(field, lines, (one, other) -> {
            List<String> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        }));
        List<String> heading = position.of() == 1 ? List.of() : List.of(position.number() + "/" + position.of());
        return new SheetNotes(language(), messages.text("sheet.cut"), heading, above, OptionalInt.empty());
    }

    private String terms(LibraryPaper entry) {
        String text = entry.paper().title() + "\n" + entry.paper().abstractText();
        return glossary().occurringIn(text).stream()
                .limit(MOST_TERMS)
                .map(term -> term.english() + " " + term.chinese())
                .collect(Collectors.joining(language().separator()));
    }

    private SheetLanguage language() {
        ReaderTexts texts = newsroom.newsletter().readerTexts();
        return new SheetLanguage(texts.language(), texts.get("summary.separator"));
    }

    private Glossary glossary() {
        if (glossary == null) {
            NamedText file = newsroom.workspace().glossary(newsroom.newsletter().language());
            glossary = Glossary.read(file.text(), file.name());
        }
        return glossary;
    }
}
