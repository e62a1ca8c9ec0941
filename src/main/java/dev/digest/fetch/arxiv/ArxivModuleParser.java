package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.ModuleParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.filter.ContentFilter;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@link ArxivModule}. Public because Rome instantiates it by name from {@code rome.properties}, for entries and
 * persons. Registered for Atom's own namespace, so that Rome calls it for every entry, with or without {@code arxiv:}
 * elements.
 */
public final class ArxivModuleParser implements ModuleParser {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace ARXIV = Namespace.getNamespace(ArxivModule.URI);

    /** The dates of an entry. */
    static final String PUBLISHED = "published";

    static final String UPDATED = "updated";

    /** For Rome. */
    public ArxivModuleParser() {}

    @Override
    public String getNamespaceUri() {
        return ATOM.getURI();
    }

    @Override
    public Module parse(Element element, Locale locale) {
        List<String> affiliations = element.getChildren("affiliation", ARXIV).stream()
                .map(Element::getTextNormalize)
                .filter(text -> !text.isEmpty())
                .toList();
        Optional<String> primary = Optional.ofNullable(element.getChild("primary_category", ARXIV))
                .map(category -> category.getAttributeValue("term", ""))
                .filter(term -> !term.isBlank());
        return new ArxivModule(new ArxivModule.ArxivFields(
                allText(element.getChild("title", ATOM)),
                allText(element.getChild("summary", ATOM)),
                allText(element.getChild(hidden(PUBLISHED), ATOM)),
                allText(element.getChild(hidden(UPDATED), ATOM)),
                arxiv(element, "comment"),
                arxiv(element, "journal_ref"),
                arxiv(element, "doi"),
                primary,
                affiliations));
    }

    /** The name of a date that Rome is not to parse. */
    static String hidden(String date) {
        return date + "-as-sent";
    }

    private static Optional<String> arxiv(Element element, String name) {
        return Optional.of(allText(element.getChild(name, ARXIV))).filter(text -> !text.isEmpty());
    }

    /** The text including that of child elements: {@code H<sub>2</sub>O} is H2O. */
    private static String allText(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        element.getDescendants(new ContentFilter(ContentFilter.TEXT | ContentFilter.CDATA))
                .forEach(piece -> text.append(((Text) piece).getText()));
        return text.toString().strip();
    }
}
