package dev.digest.check.rule.typography;

import dev.digest.check.SourceLine;
import dev.digest.issue.document.LinePlace;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML tags of a line that would be printed literally. */
final class RawTags {
    private static final Pattern START = Pattern.compile("<([A-Za-z][A-Za-z0-9-]{0,20})(?:\\s[^<>]{0,1000})?(/?)>");
    /** Tags that every output format supports. */
    private static final Set<String> KNOWN = Set.of("br", "sub", "sup");

    private static final Set<String> EMPTY = Set.of("img", "hr", "input", "link", "meta", "br", "wbr", "source");

    /** Receives each tag. */
    interface TagListener {
        void accept(int from, int to, String name);
    }

    private RawTags() {}

    /** An unclosed tag extends to the end of its line: it should be closed somewhere there. */
    static void in(SourceLine passage, String file, TagListener found) {
        String raw = passage.raw();
        Matcher tag = START.matcher(raw);
        for (LinePlace.InlineSpan span : passage.span().place().spans()) {
            if (span.kind() != LinePlace.InlineSpanKind.TAG
                    || !tag.region(span.from(), span.to()).matches()) {
                continue;
            }
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            boolean closed = !tag.group(2).isEmpty() || EMPTY.contains(name) || isClosed(passage, tag, file);
            if (!closed || !KNOWN.contains(name)) {
                found.accept(tag.start(), closed ? tag.end() : raw.length(), tag.group(1));
            }
        }
    }

    /** Whether a tag is closed on its line; one at the start of a line may be closed on a later one. */
    private static boolean isClosed(SourceLine passage, Matcher tag, String file) {
        String end = "</" + tag.group(1);
        boolean begins =
                passage.raw().substring(passage.textStart(), tag.start()).isBlank();
        return passage.raw().indexOf(end, tag.end()) >= 0
                || (begins && file.indexOf(end, passage.from() + tag.end()) >= 0);
    }
}
