package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.ModuleImpl;
import java.util.List;
import java.util.Optional;

/**
 * What Rome drops or bends of an arXiv entry or author: the {@code arxiv:} elements, the title with markup in it as
 * text, the dates as they were sent.
 */
public final class ArxivModule extends ModuleImpl {
    /** Under this name Rome hands the module out. */
    static final String URI = "http://arxiv.org/schemas/atom";

    private static final long serialVersionUID = 1L;

    private final transient Fields fields;

    /** The elements' texts, empty where an element is absent or blank. */
    record Fields(
            String title,
            String published,
            String updated,
            Optional<String> comment,
            Optional<String> journalRef,
            Optional<String> doi,
            Optional<String> primaryCategory,
            List<String> affiliations) {}

    ArxivModule(Fields fields) {
        super(ArxivModule.class, URI);
        this.fields = fields;
    }

    Fields fields() {
        return fields;
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
