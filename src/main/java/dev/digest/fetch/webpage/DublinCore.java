package dev.digest.fetch.webpage;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.paper.DoiText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code DC.} tags of libraries, and the {@code prism.} tags that publishers add to them. */
record DublinCore(HtmlPage page) implements PageMetadata {
    @Override
    public Optional<String> title() {
        return values("title").findFirst().map(PageTextCleaner::line);
    }

    @Override
    public AuthorList authors() {
        AuthorList creators = AuthorList.free(values("creator"));
        return creators.authors().isEmpty() ? AuthorList.free(values("contributor")) : creators;
    }

    @Override
    public Optional<String> abstractText() {
        return Stream.concat(values("abstract"), values("description.abstract"))
                .findFirst()
                .map(PageTextCleaner::paragraphs);
    }

    @Override
    public Optional<String> summary() {
        return values("description").findFirst().map(PageTextCleaner::paragraphs);
    }

    @Override
    public List<String> published() {
        return Stream.concat(
                        Stream.of("date.issued", "issued", "date").flatMap(this::values),
                        page.metas("prism.publicationdate").stream())
                .flatMap(date -> PartialDate.read(date).stream())
                .toList();
    }

    @Override
    public Optional<String> doi() {
        return Stream.concat(
                        Stream.of("identifier.doi", "identifier").flatMap(this::values),
                        page.metas("prism.doi").stream())
                .flatMap(identifier -> DoiText.read(identifier).stream())
                .findFirst();
    }

    @Override
    public Optional<String> venue() {
        return Stream.concat(
                        page.metas("prism.publicationname").stream(),
                        Stream.of("relation.ispartof", "ispartof").flatMap(this::values))
                .findFirst()
                .map(PageTextCleaner::line);
    }

    @Override
    public Optional<String> publisher() {
        return values("publisher").findFirst().map(PageTextCleaner::line);
    }

    /** Under any common prefix, ignoring case. */
    private Stream<String> values(String element) {
        return Stream.of("dc.", "dcterms.", "dc:", "dcterms:").flatMap(prefix -> page.metas(prefix + element).stream());
    }
}
