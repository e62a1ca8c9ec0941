package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.module.ModuleImpl;
import java.util.List;
import java.util.Optional;

/**
 * What Rome drops or changes of an arXiv entry or author: the {@code arxiv:} elements, title and summary with inner
 * markup as text, dates as sent.
 */
public final class ArxivModule extends ModuleImpl {
    /** The key under which Rome returns the module. */
    static final String URI = "http://arxiv.org/schemas/atom";

    private static final long serialVersionUID = 1L;

    private final transient ArxivFields fields;

    /** The elements' texts, empty where an element is missing or blank. */
    record ArxivFields(
            String title,
            String summary,
            String published,
            String updated,
            Optional<String> comment,
            Optional<String> journalRef,
            Optional<String> doi,
            Optional<String> primaryCategory,
            List<String> affiliations) {}

    ArxivModule(ArxivFields fields) {
        super(ArxivModule.class, URI);
        this.fields = fields;
    }

    /** The fields of an entry or person. Each has an Atom child element, so Rome has called the parser. */
    static ArxivFields of(Extendable holder) {
        return ((ArxivModule) holder.getModule(URI)).fields;
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return ArxivModule.class;
    }

    @Override
    public void copyFrom(CopyFrom other) {
        throw new UnsupportedOperationException("a module of ours does not change");
    }

    @Override
    public Object clone() {
        return this;
    }
}
