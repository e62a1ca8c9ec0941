package dev.digest.fetch.arxiv;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.PageWarnings;
import dev.digest.fetch.page.PartialDate;
import dev.digest.paper.ArxivId;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.tex.TexToUnicode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;

/**
 * arXiv's daily feed, in RSS or Atom: new papers, cross-lists, and new versions of older papers. All authors are in one
 * text, and the abstract is preceded by a line about the announcement.
 */
final class DailyFeed {
    private static final String OAI = "oai:arXiv.org:";
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("(?s)\\s*+arXiv:\\S{1,60}\\s+Announce Type:\\s*([\\w-]{1,30})\\s*(?:Abstract:)?\\s*(.*)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;]\\s+(?:and\\s+)?|\\s+and\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV");
    private static final Pattern MONTH = Pattern.compile("(?:.*/)?(\\d{2})(\\d{2})\\d{3}.*|(\\d{2})(\\d{2})\\..*");
    private static final int FIRST_YEAR = 91;
    private static final int LONGEST = 100_000;

    private final Element feed;
    private final String name;

    private DailyFeed(Element feed, String name) {
        this.feed = feed;
        this.name = name;
    }

    /** Whether the text begins like RSS, or like an Atom feed with the ids of arXiv's daily one. */
    static boolean isDailyFeed(String start) {
        boolean atom = start.contains("<feed") && (start.contains("rss.arxiv.org") || start.contains(OAI));
        return atom || (start.contains("<rss") && start.toLowerCase(Locale.ROOT).contains("arxiv"));
    }

    /**
     * Parses a feed.
     *
     * @throws Problem {@code fetch.not-atom}, {@code fetch.broken}
     */
    static List<FetchResult> read(byte[] bytes, String name) {
        return new DailyFeed(AtomDocument.root(bytes, name), name).all();
    }

    /** Its papers and new versions, and the invalid entries. */
    private List<FetchResult> all() {
        Map<String, FetchResult> all = new LinkedHashMap<>();
        Element list = feed.getName().equals("rss") ? child(feed, "channel").orElse(feed) : feed;
        for (Element entry : list.getChildren()) {
            if (entry.getName().equals("entry") || entry.getName().equals("item")) {
                String id = id(entry);
                all.putIfAbsent(id, result(entry, id));
            }
        }
        return List.copyOf(all.values());
    }

    private FetchResult result(Element entry, String id) {
        try {
            PaperRef ref = PaperRef.parse(id);
            Matcher announced = ANNOUNCEMENT.matcher(bounded(text(entry, "summary", "description")));
            boolean told = announced.matches();
            String kind = text(entry, "announce_type").strip();
            String type = kind.isEmpty() && told ? announced.group(1) : kind;
            Paper paper = paper(entry, ref, told ? announced.group(2) : text(entry, "summary", "description"), type);
            return type.startsWith("replace")
                    ? new FetchResult.RevisedPaper(paper)
                    : FetchResult.FetchedPaper.of(paper);
        } catch (Problem problem) {
            return new FetchResult.UnreadableEntry(name + ": " + AtomDocument.start(id, 100), problem);
        }
    }

    private Paper paper(Element entry, PaperRef ref, String summary, String type) {
        String title = TexToUnicode.embedded(CleanText.line(bounded(text(entry, "title"))));
        if (title.isEmpty() || !(ref.id() instanceof ArxivId id)) {
            throw Problem.of("fetch.broken", name, ref + " has no title");
        }
        AuthorList authors = authors(entry);
        Optional<String> date = date(entry, id, type);
        List<String> subjects = subjects(entry);
        return Paper.of(id, title)
                .version(ref.version().orElse(1))
                .authors(authors.authors())
                .abstractText(TexToUnicode.embedded(bounded(summary)))
                .subjects(new Paper.PaperSubjects(subjects.stream().findFirst(), subjects))
                .dates(new Paper.PaperDates(date, Optional.empty()))
                .warnings(PageWarnings.of(authors, date))
                .build();
    }

    /** The feed's date applies to new papers only; for others, the id gives the month of the first version. */
    private static Optional<String> date(Element entry, ArxivId id, String type) {
        if (type.equals("new") || type.isEmpty()) {
            return PartialDate.read(text(entry, "published", "pubDate")
                    .replaceFirst("\\s+[+-]\\d{4}$", "")
                    .strip());
        }
        Matcher month = MONTH.matcher(id.local());
        if (!month.matches()) {
            return Optional.empty();
        }
        boolean old = month.group(1) != null;
        int year = Integer.parseInt(month.group(old ? 1 : 3));
        return Optional.of((year >= FIRST_YEAR ? 1900 : 2000) + year + "-" + month.group(old ? 2 : 4));
    }

    private static AuthorList authors(Element entry) {
        AuthorList.Builder authors = new AuthorList.Builder();
        for (Element creator : entry.getChildren()) {
            if (creator.getName().equals("creator") || creator.getName().equals("author")) {
                String text = child(creator, "name").orElse(creator).getText();
                names(TexToUnicode.embedded(CleanText.line(bounded(text))))
                        .forEach(author -> authors.asWritten(author, List.of()));
            }
        }
        return authors.build();
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN_NAMES.split(text, -1)) {
            if (SUFFIX.matcher(part).matches() && !names.isEmpty()) {
                names.add(names.remove(names.size() - 1) + " " + part);
            } else {
                names.add(part);
            }
        }
        return names;
    }

    private static List<String> subjects(Element entry) {
        return entry.getChildren().stream()
                .filter(child -> child.getName().equals("category"))
                .map(child -> CleanText.line(
                        child.getAttributeValue("term") == null ? child.getText() : child.getAttributeValue("term")))
                .filter(term -> term.matches("[A-Za-z-]{2,20}(?:\\.[A-Za-z-]{2,20})?"))
                .distinct()
                .toList();
    }

    private static String id(Element entry) {
        String id = text(entry, "guid", "id").strip();
        return id.startsWith(OAI)
                ? id.substring(OAI.length())
                : Optional.of(text(entry, "link").strip())
                        .filter(link -> !link.isEmpty())
                        .orElse(id);
    }

    /** The text of the first non-empty child with one of these names; prefixes differ. */
    private static String text(Element entry, String... names) {
        for (String wanted : names) {
            Optional<Element> child = child(entry, wanted);
            if (child.isPresent() && !child.get().getText().isBlank()) {
                return child.get().getText();
            }
        }
        return "";
    }

    private static Optional<Element> child(Element parent, String wanted) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(wanted))
                .findFirst();
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }
}
