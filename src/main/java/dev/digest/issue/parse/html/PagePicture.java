package dev.digest.issue.parse.html;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.LineShape;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An image in a page. Pages with lazy loading, such as WeChat's, have its URL in another attribute and a placeholder in
 * {@code src}.
 */
final class PagePicture {
    private static final List<String> SOURCES = List.of("data-src", "data-original", "data-lazy-src", "src");
    private static final List<String> WIDTHS = List.of("data-w", "width");
    /** A narrower image is decoration or a tracking pixel. */
    private static final int NARROWEST = 100;

    private PagePicture() {}

    /** The image as a line, if it is visible. */
    static Optional<MarkupLine> of(Element image) {
        if (isNarrow(image)) {
            return Optional.empty();
        }
        return SOURCES.stream()
                .map(name -> image.attr(name).strip())
                .filter(address -> !address.isEmpty() && !address.regionMatches(true, 0, "data:", 0, 5))
                .findFirst()
                .map(address -> line(image, address.startsWith("//") ? "https:" + address : address));
    }

    private static MarkupLine line(Element image, String address) {
        String words = image.attr("alt").strip();
        String written = "![" + MarkupLine.escapeActive(words) + "](" + address + ")";
        int number = Math.max(1, image.sourceRange().start().lineNumber());
        return new MarkupLine(
                number,
                new LineShape(MarkupLineKind.PICTURE, 0, true),
                "",
                written,
                List.of(new MarkupLink(words, address)),
                LineCollector.placeOfTag(image),
                MarkupLine.plain(""));
    }

    private static boolean isNarrow(Element image) {
        return WIDTHS.stream()
                .map(image::attr)
                .filter(width -> width.matches("[0-9]{1,6}(?:px)?"))
                .mapToInt(width -> Integer.parseInt(width.replace("px", "")))
                .anyMatch(width -> width < NARROWEST);
    }
}
