package dev.digest.issue.parse;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.document.Whitespace;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses headings of issues. */
public final class IssueHeading {
    private static final int MAX_LENGTH = 400;
    private static final String NUMBER = "\\s{0,3}第\\s{0,3}([0-9０-９]{1,6})\\s{0,3}期";
    private static final Pattern IN_MARKS = Pattern.compile("《([^《》]{1,60})》" + NUMBER);
    private static final Pattern BARE = Pattern.compile("^([^\\s《》第:：]{1,30}(?:刊|报|讯|简报))" + NUMBER);
    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?i)(?:no[.．]?|№|第|vol\\.?)\\s{0,3}([0-9０-９]{1,6})\\s{0,3}期?");

    private static final Pattern ENDS = Pattern.compile("[\\s\\u00A0(（\\[:：|丨｜—–·-]+$");
    private static final Pattern BRACKET_END = Pattern.compile("^[\\s)）】\\]]+");
    private static final Pattern NAME_MARKS = Pattern.compile("[《》【】]");

    private IssueHeading() {}

    /** Parses a line, if it is a heading. */
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

    /**
     * Parses a heading in any form: {@code 科技周刊（第 300 期）：主题}, {@code iOS 周报 #303 | 2024-08-26}.
     *
     * @param template the newsletter's own heading template
     */
    public static Optional<IssueTitle> ofHeading(String line, Optional<TitleTemplate> template) {
        Optional<IssueTitle> own = template.flatMap(form -> ofTemplate(line, form));
        if (own.isPresent()) {
            return own;
        }
        Optional<IssueTitle> usual = of(line);
        OptionalInt number = IssueNumber.inHeading(line);
        if (usual.isPresent() && usual.get().number().equals(number)) {
            return usual;
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(around(line, number));
    }

    /** Parses a heading that was made by a template with a number. */
    static Optional<IssueTitle> ofTemplate(String line, TitleTemplate template) {
        Optional<Map<String, String>> values = line.length() > MAX_LENGTH ? Optional.empty() : template.read(line);
        return values.isPresent() ? ofValues(values.get()) : Optional.empty();
    }

    /** The number in a line that was made by a template with a number. */
    static OptionalInt numberOfTemplate(String line, TitleTemplate template) {
        return ofTemplate(line, template).map(IssueTitle::number).orElse(OptionalInt.empty());
    }

    private static Optional<IssueTitle> ofValues(Map<String, String> values) {
        String number = values.getOrDefault("number", "");
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new IssueTitle(
                        Optional.ofNullable(values.get("name")),
                        OptionalInt.of(Integer.parseInt(number)),
                        Optional.ofNullable(values.get("theme"))));
    }

    /** The text before the number is the name, the text after it the theme, unless it is a date. */
    private static IssueTitle around(String line, OptionalInt number) {
        int[] place = IssueNumber.place(line);
        if (place.length == 0) {
            return new IssueTitle(Optional.empty(), number, Optional.empty());
        }
        String name = ENDS.matcher(line.substring(0, place[0])).replaceFirst("");
        String rest = BRACKET_END.matcher(line.substring(place[1])).replaceFirst("");
        String theme = IssueDates.find(rest).isPresent() ? IssueDates.remove(rest) : rest;
        return new IssueTitle(
                Optional.of(Whitespace.strip(NAME_MARKS.matcher(name).replaceAll("")))
                        .filter(some -> !some.isEmpty()),
                number,
                theme(theme));
    }

    /** The number in a line that contains nothing else: {@code No.64}. */
    static OptionalInt number(String line) {
        Matcher number = NUMBER_LINE.matcher(line);
        return line.length() < MAX_LENGTH && number.matches()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    private static Optional<String> theme(String rest) {
        String theme = rest.replaceFirst("^[\\s\\u00A0\\u3000:：︰|丨｜—–·-]{0,12}", "");
        return Optional.of(Whitespace.strip(theme)).filter(some -> !some.isEmpty());
    }
}
