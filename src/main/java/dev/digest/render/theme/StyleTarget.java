package dev.digest.render.theme;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a theme can give a look to. The names in themes are those here in lower case. */
public enum StyleTarget {
    /** The page around the article. */
    PAGE("body"),
    /** The whole article. */
    ARTICLE(".issue"),
    /** The heading. */
    H1("h1"),
    /** A section's heading. */
    H2("h2"),
    /** A category's heading. */
    H3("h3"),
    /** Any heading below. */
    H4("h4"),
    /** The number and the publisher, under the heading. */
    LEAD(".lead"),
    /** An entry as a whole. */
    ENTRY(".entry"),
    /** An entry's title. */
    TITLE(".title"),
    /** An entry's authors. */
    AUTHORS(".authors"),
    /** When an event is. */
    TIME(".time"),
    /** An entry's summary. */
    SUMMARY(".summary"),
    /** Why an entry is recommended. */
    RECOMMENDATION(".recommendation"),
    /** Where an entry is to be had. */
    ADDRESS(".address"),
    /** Every paragraph. */
    P("p"),
    /** The word that begins a field. */
    LABEL(".label"),
    /** Words with weight. */
    STRONG("strong"),
    /** Words with stress. */
    EM("em"),
    /** A link. */
    LINK("a"),
    /** The link in an entry's title to where one reads more. */
    MORE(".more"),
    /** Words of a program. */
    CODE("code"),
    /** Lines of a program. */
    PRE("pre"),
    /** What somebody else said. */
    QUOTE("blockquote"),
    /** A list. */
    UL("ul"),
    /** A list with numbers. */
    OL("ol"),
    /** An item of a list. */
    LI("li"),
    /** A table. */
    TABLE("table"),
    /** A cell of a table's first row. */
    TH("th"),
    /** Any other cell. */
    TD("td"),
    /** A line across the page. */
    HR("hr"),
    /** A picture with its caption. */
    FIGURE("figure"),
    /** A picture. */
    IMAGE("img"),
    /** The words under a picture. */
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

    /** All kinds by their names. */
    static Map<String, StyleTarget> byName() {
        return KINDS;
    }

    String selector() {
        return this == PAGE || this == ARTICLE ? selector : ".issue " + selector;
    }

    /** Its class in a page; empty where the element says it. */
    String className() {
        return selector.startsWith(".") ? selector.substring(1) : "";
    }

    /** Whether it holds words, which need a colour of their own where readers may turn the page dark. */
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
