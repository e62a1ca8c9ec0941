package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.Optional;

/**
 * Where a paper can be read. It need not be in the library when its id says it.
 *
 * @param text an address of the web
 * @param isPdf whether it is that of the PDF
 */
public record PaperAddress(String text, boolean isPdf) {
    private static final String WEB = "(?i)https?://\\S+";

    /**
     * The address of a paper's page, or of its PDF. Where no PDF is known it is that of the page.
     *
     * @throws Problem {@code open.no-address}
     */
    public static PaperAddress of(PaperRef ref, boolean pdf, Newsroom newsroom) {
        Optional<LibraryPaper> entry = new PaperCatalog(newsroom).find(ref.id());
        Optional<String> file = pdf ? pdf(ref, entry) : Optional.empty();
        String address = file.or(() -> page(ref, entry)).orElseThrow(() -> Problem.of("open.no-address", ref.id()));
        return new PaperAddress(address, file.isPresent());
    }

    private static Optional<String> page(PaperRef ref, Optional<LibraryPaper> entry) {
        String page = ref.id().page();
        return Optional.of(isVersioned(ref) ? page + "v" + ref.version().getAsInt() : page)
                .filter(PaperAddress::isOfWeb)
                .or(() -> entered(CurationField.DETAIL_URL, entry))
                .or(() -> entered(CurationField.DOWNLOAD_URL, entry));
    }

    private static Optional<String> pdf(PaperRef ref, Optional<LibraryPaper> entry) {
        PaperId id = ref.id();
        String versioned = isVersioned(ref) ? id.local() + "v" + ref.version().getAsInt() : id.local();
        return id.pdf()
                .map(address -> address.replace(id.local(), versioned))
                .or(() -> entry.map(found -> found.paper().links().get("pdf")))
                .filter(PaperAddress::isOfWeb);
    }

    private static boolean isVersioned(PaperRef ref) {
        return ref.id() instanceof ArxivId && ref.version().isPresent();
    }

    private static Optional<String> entered(CurationField field, Optional<LibraryPaper> entry) {
        return entry.flatMap(found -> found.curation().get(field)).filter(PaperAddress::isOfWeb);
    }

    /** What is fetched or imported may be any text, and a browser would run some of them. */
    private static boolean isOfWeb(String address) {
        return address.matches(WEB);
    }
}
