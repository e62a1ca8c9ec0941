package dev.digest.check.rule.typography;

import dev.digest.check.SourceLine;
import dev.digest.issue.document.LinePlace;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML tags that would be printed literally, once an element. */
final class RawTags {
    private static final Pattern START = Pattern.compile("<([A-Za-z][A-Za-z0-9-]{0,20})(?:\\s[^<>]{0,1000})?(/?)>");
    /** Tags that every output format supports. */
    private static final Set<String> KNOWN = Set.of("br", "sub", "sup");

    private static final Set<String> EMPTY = Set.of("img", "hr", "input", "link", "meta", "br", "wbr", "source");

    /** Receives each tag. */
    interface TagListener {
        void accept(int from, int to, String name);
    }

    private final String file;
    /** Where the last element that was reported ends: the tags in it go with it. */
    private int reported;

    /**
     * The tags of a file.
     *
     * @param file its text
     */
    RawTags(String file) {
        this.file = file;
    }

    /** The tags of the next line. An unclosed one extends to the end of the line: it should be closed there. */
    void in(SourceLine passage, TagListener found) {
        String raw = passage.raw();
        Matcher tag = START.matcher(raw);
        for (LinePlace.InlineSpan span : passage.span().place().spans()) {
            if (span.kind() != LinePlace.InlineSpanKind.TAG
                    || passage.from() + span.from() < reported
                    || !tag.region(span.from(), span.to()).matches()) {
                continue;
            }
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            boolean empty = !tag.group(2).isEmpty() || EMPTY.contains(name);
            int end = empty ? -1 : end(passage, tag);
            if (!(empty || end >= 0) || !KNOWN.contains(name)) {
                found.accept(tag.start(), empty || end >= 0 ? tag.end() : raw.length(), tag.group(1));
                reported = Math.max(reported, end);
            }
        }
    }

    /**
     * The offset in the file of the tag that closes another on its line; one at the start of a line may be closed on a
     * later one. -1 when it is not closed.
     */
    private int end(SourceLine passage, Matcher tag) {
        String end = "</" + tag.group(1);
        int here = passage.raw().indexOf(end, tag.end());
        if (here >= 0) {
            return passage.from() + here;
        }
        boolean begins =
                passage.raw().substring(passage.textStart(), tag.start()).isBlank();
        return begins ? file.indexOf(end, passage.from() + tag.end()) : -1;
    }
}
