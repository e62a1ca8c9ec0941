package dev.digest.render.theme;

import dev.digest.issue.document.FieldRole;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The elements that a theme can style. Their names in themes are these in lower case. */
public enum StyleTarget {
    /** The page around the article. */
    PAGE("body"),
    /** The whole article. */
    ARTICLE(".issue"),
    /** The issue's heading. */
    H1("h1"),
    /** A section's heading. */
    H2("h2"),
    /** A category's heading. */
    H3("h3"),
    /** Any heading below. */
    H4("h4"),
    /** The number and publisher below the issue's heading. */
    LEAD(".lead"),
    /** An entry as a whole. */
    ENTRY(".entry"),
    /** An entry's title. */
    TITLE(".title"),
    /** An entry's authors. */
    AUTHORS(".authors"),
    /** The time of an event. */
    TIME(".time"),
    /** An entry's summary. */
    SUMMARY(".summary"),
    /** The recommendation of an entry. */
    RECOMMENDATION(".recommendation"),
    /** The links of an entry. */
    ADDRESS(".address"),
    /** Every paragraph. */
    P("p"),
    /** The label of a field. */
    LABEL(".label"),
    /** Strong emphasis. */
    STRONG("strong"),
    /** Emphasis. */
    EM("em"),
    /** A link. */
    LINK("a"),
    /** The details link in an entry's title. */
    MORE(".more"),
    /** Inline code. */
    CODE("code"),
    /** A code block. */
    PRE("pre"),
    /** A block quotation. */
    QUOTE("blockquote"),
    /** A bullet list. */
    UL("ul"),
    /** A numbered list. */
    OL("ol"),
    /** An item of a list. */
    LI("li"),
    /** A table. */
    TABLE("table"),
    /** A header cell. */
    TH("th"),
    /** Any other cell. */
    TD("td"),
    /** A thematic break. */
    HR("hr"),
    /** An image with its caption. */
    FIGURE("figure"),
    /** An image. */
    IMAGE("img"),
    /** The caption of an image. */
    CAPTION("figcaption"),
    /** A formula. */
    FORMULA(".formula"),
    /** The number of a reference. */
    MARK(".mark"),
    /** One of the references at the end. */
    REFERENCE(".reference");

    private static final Map<String, StyleTarget> KINDS = kinds();

    private final String selector;

    StyleTarget(String selector) {
        this.selector = selector;
    }

    /** All targets by name. */
    /** The target of a paragraph. */
    public static StyleTarget of(FieldRole role) {
        return switch (role) {
            case LEAD -> LEAD;
            case TITLE -> TITLE;
            case AUTHORS -> AUTHORS;
            case SUMMARY -> SUMMARY;
            case RECOMMENDATION -> RECOMMENDATION;
            case ADDRESS -> ADDRESS;
            case TIME -> TIME;
            case TEXT, FIELD -> P;
        };
    }

    static Map<String, StyleTarget> byName() {
        return KINDS;
    }

    String selector() {
        return this == PAGE || this == ARTICLE ? selector : ".issue " + selector;
    }

    /** Its CSS class; empty where the element name is enough. */
    String className() {
        return selector.startsWith(".") ? selector.substring(1) : "";
    }

    /** Whether it contains text and needs its own colour in dark mode. */
    boolean isBlockOfText() {
        return switch (this) {
            case H1, H2, H3, H4, P, LI, PRE, TH, TD, CAPTION -> true;
            default -> false;
        };
    }

    private static Map<String, StyleTarget> kinds() {
        Map<String, StyleTarget> kinds = new TreeMap<>();
        for (StyleTarget kind : values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }
}
