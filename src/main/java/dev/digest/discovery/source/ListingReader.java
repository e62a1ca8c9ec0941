package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.RecordListener;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** arXiv's listing pages of a day, {@code /list/cs.AI/new} and {@code /catchup/cs.AI/2026-11-17}. */
final class ListingReader {
    private static final Pattern DAY =
            Pattern.compile("(?i)(?:listings? for|catchup results for)[^<]*?(\\w+), (\\d{1,2}) (\\w{3})\\w* (\\d{4})");
    private static final Pattern PART = Pattern.compile("(?i)(?=<dt\\b)|(?=<h3\\b)");
    private static final Pattern CODE = Pattern.compile("\\(([a-z-]+(?:\\.[A-Za-z-]+)?)\\)");

    private final String name;
    private final RecordListener receiver;

    ListingReader(String name, RecordListener receiver) {
        this.name = name;
        this.receiver = receiver;
    }

    void read(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);
        Matcher day = DAY.matcher(html);
        if (!day.find()) {
            throw Problem.of("discover.unknown-form", name);
        }
        LocalDate announced =
                SubmissionDate.of(day.group(1) + ", " + day.group(2) + " " + day.group(3) + " " + day.group(4));
        boolean replaced = false;
        for (String part : PART.split(html, -1)) {
            if (part.regionMatches(true, 0, "<h3", 0, 3)) {
                replaced = part.toLowerCase(Locale.ROOT).contains("replacement");
            } else if (part.regionMatches(true, 0, "<dt", 0, 3)) {
                take(part, announced, replaced);
            }
        }
    }

    private void take(String part, LocalDate announced, boolean replaced) {
        HtmlPage page = HtmlPage.read(
                ("<dl>" + part + "</dl>").getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", name);
        String id = page.text("dt a[title=Abstract]").orElse("?");
        try {
            NewPaper paper = paper(page, PaperRef.parse(id), announced, replaced);
            if (replaced) {
                receiver.revision(paper);
            } else {
                receiver.paper(paper);
            }
        } catch (Problem problem) {
            receiver.failed(name + ": " + CleanedPaperText.line(id), problem);
        }
    }

    private NewPaper paper(HtmlPage page, PaperRef ref, LocalDate announced, boolean replaced) {
        String title =
                CleanedPaperText.line(page.text("dd .list-title").orElse("").replaceFirst("^\\s*Title:", ""));
        if (title.isEmpty()) {
            throw Problem.of("discover.record", name, "title");
        }
        Optional<String> comment = page.text("dd .list-comments").map(text -> text.replaceFirst("^\\s*Comments:", ""));
        return new NewPaper(
                ref.id().canonical(),
                ref.version().orElse(replaced ? 2 : 1),
                title,
                page.texts("dd .list-authors a").stream()
                        .map(CleanedPaperText::line)
                        .toList(),
                CleanedPaperText.paragraphs(page.text("dd p.mathjax").orElse("")),
                categories(page.text("dd .list-subjects").orElse("")),
                comment.map(CleanedPaperText::line),
                announced);
    }

    private static List<String> categories(String subjects) {
        List<String> codes = new ArrayList<>();
        CODE.matcher(subjects).results().forEach(code -> codes.add(code.group(1)));
        return codes;
    }
}
