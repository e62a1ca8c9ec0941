package dev.digest.issue.parse;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the heading of an issue says: {@code 《预训练周刊》第64期:主题}. */
public record IssueTitle(Optional<String> name, OptionalInt number, Optional<String> theme) {
    /** Nothing said. */
    static final IssueTitle NONE = new IssueTitle(Optional.empty(), OptionalInt.empty(), Optional.empty());

    private static final int MAX_LENGTH = 400;
    private static final String NUMBER = "\\s{0,3}第\\s{0,3}([0-9\uFF10-\uFF19]{1,6})\\s{0,3}期";
    private static final Pattern IN_MARKS = Pattern.compile("《([^《》]{1,60})》" + NUMBER);
    private static final Pattern BARE = Pattern.compile("^([^\\s《》第:\uFF1A]{1,30}(?:刊|报|讯|简报))" + NUMBER);
    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?i)(?:no[.\uFF0E]?|№|第|vol\\.?)\\s{0,3}([0-9\uFF10-\uFF19]{1,6})\\s{0,3}期?");

    /** The heading in a line, if it is one. */
    static Optional<IssueTitle> of(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher marked = IN_MARKS.matcher(line);
        Matcher heading = marked.find() ? marked : BARE.matcher(line);
        return heading == marked || heading.find()
                ? Optional.of(new IssueTitle(
                        Optional.of(Whitespace.strip(heading.group(1))),
                        OptionalInt.of(Integer.parseInt(heading.group(2))),
                        theme(line.substring(heading.end()))))
                : Optional.empty();
    }

    /** The number in a line that has nothing else: {@code No.64}. */
    static OptionalInt number(String line) {
        Matcher number = NUMBER_LINE.matcher(line);
        return line.length() < MAX_LENGTH && number.matches()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    private static Optional<String> theme(String rest) {
        String theme = rest.replaceFirst("^[\\s\\u00A0\\u3000:\uFF1A︰|丨\uFF5C—–·-]{0,12}", "");
        return Optional.of(Whitespace.strip(theme)).filter(some -> !some.isEmpty());
    }

    IssueTitle withNumber(OptionalInt given) {
        return number.isPresent() ? this : new IssueTitle(name, given, theme);
    }
}
