package dev.digest.issue.form;

import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of an issue, and for each the title of the entry that begins there, if any.
 *
 * @param lines as read, but with the names of sections as headings however they are written
 */
record FoundEntryStarts(List<FormLine> lines, List<Optional<TitleText>> titles) {
    private static final int LONGEST_NAME = 16;
    /** Headings of closing sections. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}]*(?:欢迎)?(?:往[期年]\\S{0,4}|历史\\S{0,4}|订阅\\S{0,6}|联系\\S{0,6}|赞助\\S{0,4}|友情\\S{0,4}"
                    + "|(?:版权|免责)?(?:声明|说明)|版权\\S{0,4}|投稿\\S{0,6}|加入\\S{0,6}|关注\\S{0,6}|反馈\\S{0,6}|目录|最后|结语|写在最后|后记"
                    + "|关于(?:我|我们|本刊|本周刊|本报|周刊|周报|日报|作者|本项目|订阅)?"
                    + "|about(?: us| me| this newsletter)?|subscri\\w+|(?:our )?sponsors?|contact(?: us)?|archives?|credits"
                    + "|previous(?: issues)?|contribut\\w+|licen[cs]e|feedback|contents)[^\\p{L}\\p{N}]*");

    private static final Pattern SENTENCE = Pattern.compile("(?s).*[。！？!?；;]\\W*");

    FoundEntryStarts {
        lines = List.copyOf(lines);
        titles = List.copyOf(titles);
    }

    /** Whether a heading begins the closing text. */
    static boolean isClosing(FormLine heading) {
        return isClosing(heading.text());
    }

    private static boolean isClosing(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME * 2
                && CLOSING.matcher(name.strip()).matches();
    }

    /** How many entries begin. */
    int count() {
        int count = 0;
        for (Optional<TitleText> title : titles) {
            count += title.isPresent() ? 1 : 0;
        }
        return count;
    }

    /** How many of them have a link somewhere before the next begins. */
    int linked() {
        int linked = 0;
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            open |= titles.get(i).isPresent();
            if (open && !lines.get(i).links().isEmpty()) {
                linked++;
                open = false;
            }
        }
        return linked;
    }

    int first() {
        int first = 0;
        while (first < titles.size() && titles.get(first).isEmpty()) {
            first++;
        }
        return first;
    }

    int last() {
        int last = titles.size() - 1;
        while (last >= 0 && titles.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    /** Without what looks like the beginning of an entry, but is none. */
    FoundEntryStarts withoutFalse() {
        return withoutPartNumbers()
                .withoutSponsors()
                .withoutClosing()
                .withSectionNames()
                .withoutOpening()
                .withoutUnnumbered();
    }

    /** {@code 2.1 Title}, where nearly all titles have such a number; else it may be a part of the title. */
    private FoundEntryStarts withoutPartNumbers() {
        int all = 0;
        int numbered = 0;
        for (Optional<TitleText> title : titles) {
            all += title.isPresent() ? 1 : 0;
            numbered += title.filter(TitleText::hasPartNumber).isPresent() ? 1 : 0;
        }
        if (numbered < 2 || numbered * 5 < all * 4) {
            return this;
        }
        return new FoundEntryStarts(
                lines,
                titles.stream()
                        .map(title -> title.map(TitleText::withoutPartNumber))
                        .toList());
    }

    private FoundEntryStarts withoutSponsors() {
        List<Optional<TitleText>> kept = new ArrayList<>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            boolean sponsor = titles.get(i).isPresent()
                    && (SponsorNote.isName(titles.get(i).get().text())
                            || SponsorNote.isOne(lines.get(i).text()));
            kept.add(sponsor ? Optional.empty() : titles.get(i));
        }
        return new FoundEntryStarts(lines, kept);
    }

    /** Links to earlier issues at the end, and what else the closing text lists. */
    private FoundEntryStarts withoutClosing() {
        int tail = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean named = lines.get(i).is(LineKind.HEADING) || isWordStart(i);
            if (named && !isClosing(name(i))) {
                break;
            }
            tail = named ? i : tail;
        }
        return first() < tail ? without(tail, lines.size()) : this;
    }

    private String name(int at) {
        return titles.get(at).map(TitleText::text).orElse(lines.get(at).text());
    }

    /** Whether an entry begins there whose title is no link. */
    private boolean isWordStart(int at) {
        return titles.get(at).filter(title -> title.links().isEmpty()).isPresent();
    }

    private FoundEntryStarts without(int from, int to) {
        List<Optional<TitleText>> kept = new ArrayList<>(titles);
        for (int i = from; i < to; i++) {
            kept.set(i, Optional.empty());
        }
        return new FoundEntryStarts(lines, kept);
    }

    /** A title right above another is the name of a section, where most titles have something below them. */
    private FoundEntryStarts withSectionNames() {
        List<Integer> names = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (titles.get(i).isPresent()) {
                all++;
                if (isWordStart(i) && Runs.isBlank(titles.get(i).get().behind()) && isAboveStart(i)) {
                    names.add(i);
                }
            }
        }
        if (names.size() * 2 >= all) {
            return this;
        }
        List<FormLine> changed = new ArrayList<>(lines);
        List<Optional<TitleText>> kept = new ArrayList<>(titles);
        for (int at : names) {
            FormLine line = lines.get(at);
            int level = line.is(LineKind.HEADING) ? line.shape().level() : 6;
            changed.set(at, line.as(LineKind.HEADING, level, line.runs()));
            kept.set(at, Optional.empty());
        }
        return new FoundEntryStarts(changed, kept);
    }

    private boolean isAboveStart(int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).is(LineKind.RULE)) {
            next++;
        }
        return next < lines.size() && titles.get(next).isPresent();
    }

    /** A sentence that is set off in the opening is no title, where entries have links. */
    private FoundEntryStarts withoutOpening() {
        int linked = 0;
        int all = 0;
        int sentences = 0;
        boolean leading = true;
        for (int i = first(); i < lines.size(); i = next(i)) {
            boolean link = hasLink(i, next(i));
            all++;
            linked += link ? 1 : 0;
            leading &= !link && isSentence(i);
            sentences += leading ? 1 : 0;
        }
        if (sentences == 0 || linked * 2 <= all) {
            return this;
        }
        int end = first();
        for (int i = 0; i < sentences; i++) {
            end = next(end);
        }
        return without(0, end);
    }

    /** Where most are numbered and have links, what has neither is no entry. */
    private FoundEntryStarts withoutUnnumbered() {
        int all = 0;
        int numbered = 0;
        int linked = 0;
        List<Integer> odd = new ArrayList<>();
        for (int i = first(); i < lines.size(); i = next(i)) {
            boolean number = lines.get(i).is(LineKind.NUMBERED_ITEM)
                    || TitleText.isNumbered(lines.get(i).text());
            boolean link = hasLink(i, next(i));
            all++;
            numbered += number ? 1 : 0;
            linked += link ? 1 : 0;
            if (!number && !link) {
                odd.add(i);
            }
        }
        if (odd.isEmpty() || numbered * 3 < all * 2 || linked * 3 < all * 2) {
            return this;
        }
        List<Optional<TitleText>> kept = new ArrayList<>(titles);
        odd.forEach(at -> kept.set(at, Optional.empty()));
        return new FoundEntryStarts(lines, kept);
    }

    private int next(int start) {
        int next = start + 1;
        while (next < titles.size() && titles.get(next).isEmpty()) {
            next++;
        }
        return next;
    }

    private boolean hasLink(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean ended = i > from
                    && lines.get(i).is(LineKind.HEADING)
                    && (!lines.get(from).is(LineKind.HEADING)
                            || lines.get(i).shape().level()
                                    <= lines.get(from).shape().level());
            if (ended) {
                return false;
            }
            if (!lines.get(i).links().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSentence(int at) {
        String text = lines.get(at).text();
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_NAME * 3;
        return SENTENCE.matcher(text).matches() || (isLong && text.indexOf('，') >= 0);
    }
}
