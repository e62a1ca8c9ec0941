package dev.digest.app.discovery;

import dev.digest.library.Decision;
import dev.digest.library.PaperDraft;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the library knows of a proposed paper.
 *
 * @param entries the paper itself, and others with its title
 * @param rejections earlier rejections of the paper, and of others with its title
 * @param organization the one under whose name it was put up elsewhere
 */
public record PaperBackground(List<KnownPaper> entries, List<Decision> rejections, Optional<String> organization) {
    /** Nothing is known. */
    public static final PaperBackground NONE = new PaperBackground(List.of(), List.of(), Optional.empty());

    public PaperBackground {
        entries = List.copyOf(entries);
        rejections = List.copyOf(rejections);
    }

    /**
     * A paper of the library.
     *
     * @param same whether it is the proposed paper itself, not another one with its title
     * @param version the stored one; 0 where the source has none
     * @param titleZh the editor's Chinese title, otherwise the one of a draft
     * @param institutions the editor's, otherwise those of a draft or of the source
     * @param draft the latest draft, reviewed or not
     */
    public record KnownPaper(
            PaperId id,
            boolean same,
            int version,
            Status status,
            OptionalInt issue,
            Optional<String> titleZh,
            Optional<String> institutions,
            Optional<PaperDraft> draft) {}

    /** The Chinese title, of whichever entry has one. */
    public Optional<String> titleZh() {
        return entries.stream().flatMap(one -> one.titleZh().stream()).findFirst();
    }

    /** The institutions, of whichever entry has some, otherwise the organization. */
    public Optional<String> institutions() {
        return entries.stream()
                .flatMap(one -> one.institutions().stream())
                .findFirst()
                .or(() -> organization);
    }

    /** The latest draft of the paper itself. */
    public Optional<PaperDraft> draft() {
        return entries.stream().filter(KnownPaper::same).findFirst().flatMap(KnownPaper::draft);
    }
}
