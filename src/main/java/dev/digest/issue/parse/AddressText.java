package dev.digest.issue.parse;

import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinkedPaper;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.Whitespace;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds URLs in text. */
final class AddressText {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\u00A0<>\"“”‘’《》【】。、|丨！（），：；？｜]{1,4000}+");
    private static final Pattern NO_SCHEME =
            Pattern.compile("(?i)[a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){1,8}/[^\\s<>\"]{1,2000}");
    /** In a text, a closing bracket belongs to a URL only if the opening one does. */
    private static final String OF_ADDRESS = "[^\\s\\u00A0\uFFFC<>()\"“”‘’《》【】。、|丨！（），：；？｜]";

    private static final Pattern PLACE = Pattern.compile(
            "(?i)(?:https?://|www\\.)" + OF_ADDRESS + "{1,2000}+(?:\\(" + OF_ADDRESS + "{0,500}+\\)" + OF_ADDRESS
                    + "{0,500}+){0,4}+"
                    + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w.-]{1,100}+");
    private static final int MAX_LENGTH = 2_100;

    private AddressText() {}

    /** The links of a text: marked-up ones and bare URLs, each labelled by the words before it. */
    static List<MarkupLink> findLinks(String text, List<MarkupLink> marked) {
        Map<String, MarkupLink> found = new LinkedHashMap<>();
        for (MarkupLink link : marked) {
            found.putIfAbsent(link.address(), link);
        }
        Set<String> shown = linkTexts(marked);
        int from = 0;
        for (MatchResult web : webAddresses(text)) {
            String address = trimPunctuation(web.group());
            if (!shown.contains(address)) {
                found.putIfAbsent(address, new MarkupLink(linkLabel(text.substring(from, web.start())), address));
            }
            from = web.end();
        }
        return found.isEmpty() ? bareReferences(text) : new ArrayList<>(found.values());
    }

    /** A cheap test, since few lines contain a bare URL or an e-mail address. */
    static boolean mayHaveAddress(String line) {
        return line.indexOf('@') >= 0 || line.contains("://") || hasWebHost(line);
    }

    private static boolean hasWebHost(String line) {
        for (int dot = line.indexOf('.'); dot >= 0; dot = line.indexOf('.', dot + 1)) {
            if (line.regionMatches(true, dot - 3, "www", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the bare URLs and e-mail addresses of a line. */
    static void places(String text, PlaceBuilder place) {
        Matcher address = PLACE.matcher(text);
        while (address.find()) {
            int end = address.start() + trimPunctuation(address.group()).length();
            place.add(LinePlace.InlineSpanKind.ADDRESS, address.start(), end);
        }
    }

    private static List<MatchResult> webAddresses(String text) {
        List<MatchResult> found = new ArrayList<>();
        // Searching a text that has none is slow before the JVM has compiled it.
        Matcher web = text.contains("://") ? WEB.matcher(text) : null;
        while (web != null && web.find()) {
            found.add(web.toMatchResult());
        }
        return found;
    }

    /** URLs that are link texts: the link's target counts instead. */
    private static Set<String> linkTexts(List<MarkupLink> marked) {
        Set<String> shown = new HashSet<>();
        for (MarkupLink link : marked) {
            for (MatchResult web : webAddresses(link.text())) {
                shown.add(trimPunctuation(web.group()));
            }
        }
        return shown;
    }

    /** {@code arxiv.org/abs/…} without scheme, or a bare id. */
    private static List<MarkupLink> bareReferences(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return List.of();
        }
        if (NO_SCHEME.matcher(text).matches()) {
            return List.of(new MarkupLink("", "https://" + text));
        }
        Optional<PaperRef> paper = LinkedPaper.find(text);
        return paper.isEmpty() || paper.get().id() instanceof WebId
                ? List.of()
                : List.of(new MarkupLink("", paper.get().id().page()));
    }

    private static String linkLabel(String between) {
        String plain = Whitespace.strip(between);
        int end = plain.length();
        while (end > 0 && ":：(（、,，;；|丨｜".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && ")）、,，;；。|丨｜ ".indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return plain.substring(start, end);
    }

    /** Removes a sentence's final punctuation and a bracket that was opened before the URL. */
    private static String trimPunctuation(String address) {
        int end = address.length();
        int surplus = 0;
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            surplus += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        while (end > 0 && (".,;:!?'*_]}".indexOf(address.charAt(end - 1)) >= 0 || isLoose(address, end, surplus))) {
            surplus -= address.charAt(end - 1) == ')' ? 1 : 0;
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isLoose(String address, int end, int surplus) {
        return address.charAt(end - 1) == ')' && surplus > 0;
    }
}
