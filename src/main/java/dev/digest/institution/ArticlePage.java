package dev.digest.institution;

import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The HTML page of a paper's full text, as arXiv and ar5iv generate it from LaTeX. */
public final class ArticlePage {
    private static final int LONGEST_TEXT = 24_000;
    private static final int LONGEST_PARAGRAPH = 4_000;
    private static final int LARGEST = 8 << 20;
    /** The sections with results; related work and appendices describe other work. */
    private static final Pattern WANTED = Pattern.compile(
            "(?i)intro|method|approach|model|experiment|result|evaluat|data|analys|discuss|conclu|ablation|setup");

    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0|opacity\\s*:\\s*0(?![.\\d])"
                    + "|color\\s*:\\s*(?:#fff(?:fff)?\\b|white|transparent|rgb\\(255,\\s*255,\\s*255\\))");
    private static final String MARKED =
            ".ltx_role_affiliation, .ltx_affiliation_institution, .ltx_role_affiliationtext,"
                    + " .ltx_role_institution, .ltx_role_institutetext, .ltx_institution, .ltx_affiliation, .ltx_authors .ltx_role_address";

    private static final String NOTES = ".ltx_authors .ltx_role_footnotetext, .ltx_authors .ltx_role_thanks,"
            + " .ltx_role_author .ltx_role_footnote";

    private static final String SILENT =
            ".ltx_note_mark, .ltx_note_type, .ltx_tag, .ltx_ERROR, script, style, math, svg,"
                    + " .ltx_role_email, .ltx_role_orcid, .ltx_role_url, a[href^=mailto]";

    private ArticlePage() {}

    /**
     * The affiliations of the page, in the order of the authors, without duplicates.
     *
     * @param names distinguishes lines with institutions from lines with people
     */
    public static List<String> affiliations(String html, InstitutionNames names) {
        Document page = parsed(html);
        Set<String> found = new LinkedHashSet<>();
        for (Element part : page.select(MARKED)) {
            boolean isPiece = part.hasClass("ltx_affiliation_institution") || part.hasClass("ltx_institution");
            // The children of a wrapper are selected separately.
            if (isPiece
                    || part.select(".ltx_affiliation_institution, .ltx_institution")
                            .isEmpty()) {
                lines(part).forEach(line -> add(line, found));
            }
        }
        for (Element meta : page.select("meta[name=citation_author_institution]")) {
            add(meta.attr("content"), found);
        }
        for (Element note : page.select(NOTES)) {
            lines(note).stream()
                    .flatMap(line -> AffiliationText.ofNote(line).stream())
                    .forEach(line -> add(line, found));
        }
        if (found.isEmpty()) {
            page.select(".ltx_authors .ltx_personname, .ltx_authors .ltx_author_notes")
                    .forEach(person -> namedBelow(person, names, found));
        }
        return List.copyOf(found);
    }

    /** Affiliations without markup of their own are on the lines below the names. */
    private static void namedBelow(Element person, InstitutionNames names, Set<String> found) {
        List<String> lines = lines(person);
        boolean isGroup = lines.size() == 1 && AffiliationText.isGroup(lines.get(0));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isInstitution = AffiliationText.isInstitution(line) || (i > 0 && names.isKnown(line));
            if (isGroup || (isInstitution && (i > 0 || lines.size() == 1))) {
                add(isGroup ? AffiliationText.afterComma(line) : line, found);
            }
        }
    }

    private static void add(String line, Set<String> found) {
        AffiliationText.cleaned(line).forEach(found::add);
    }

    /** The lines of an element, without footnote marks. */
    private static List<String> lines(Element element) {
        Element copy = element.clone();
        copy.select(SILENT).remove();
        copy.select(".ltx_note").stream().filter(note -> !note.equals(copy)).forEach(Element::remove);
        // A mark before each of several affiliations separates them.
        copy.select("sup").forEach(mark -> mark.replaceWith(new TextNode("\n")));
        copy.select("br, p, .ltx_p, tr").forEach(end -> end.before(new TextNode("\n")));
        List<String> lines = new ArrayList<>();
        for (String line : copy.wholeText().split("\n|\\s{4,}|;", -1)) {
            String clean = CleanText.line(line);
            if (!clean.isBlank()) {
                lines.add(clean);
            }
        }
        return lines;
    }

    /** The visible text of the main sections, bounded. Hidden text is left out, since it may be a prompt injection. */
    public static String text(String html) {
        Document page = parsed(html);
        page.select("script, style, nav, footer, .ltx_bibliography, .ltx_appendix, .ltx_authors, math annotation")
                .remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .forEach(Element::remove);
        page.select("[hidden], [aria-hidden=true]:not(math)").remove();
        StringBuilder text = new StringBuilder();
        for (Element section : page.select("section.ltx_section")) {
            Element heading = section.selectFirst(".ltx_title_section");
            if (heading != null && WANTED.matcher(heading.text()).find()) {
                append(heading.text(), text);
                section.select("p.ltx_p, figcaption, table.ltx_tabular").forEach(part -> append(part.text(), text));
            }
        }
        if (text.length() == 0) {
            page.select("p").forEach(part -> append(part.text(), text));
        }
        return text.toString().strip();
    }

    private static void append(String paragraph, StringBuilder text) {
        String clean = CleanText.line(paragraph);
        if (!clean.isEmpty() && text.length() + Math.min(clean.length(), LONGEST_PARAGRAPH) < LONGEST_TEXT) {
            text.append(clean, 0, Math.min(clean.length(), LONGEST_PARAGRAPH)).append('\n');
        }
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html.length() <= LARGEST ? html : html.substring(0, LARGEST));
    }
}
