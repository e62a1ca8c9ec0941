package dev.digest.fetch.webpage;

import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.paper.DoiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An article described in schema.org's vocabulary. */
record JsonLd(HtmlPage page, Map<?, ?> article) implements PageMetadata {
    /** Bounds the search for a venue: an issue is part of a volume, a volume of a journal. */
    private static final int MOST_STEPS = 5;

    private static final Set<String> SITES = Set.of("WebSite", "WebPage", "Blog");

    @Override
    public Optional<String> title() {
        return text("headline").or(() -> text("name"));
    }

    @Override
    public AuthorList authors() {
        AuthorList.Builder authors = new AuthorList.Builder();
        for (Object one : SchemaOrg.list(article.get("author"))) {
            if (one instanceof Map<?, ?> person) {
                authors.one(name(person), affiliations(person));
            } else {
                authors.several(String.valueOf(one), List.of());
            }
        }
        return authors.build();
    }

    private static String name(Map<?, ?> person) {
        String parts = Stream.of("givenName", "familyName")
                .flatMap(part -> SchemaOrg.text(person.get(part)).stream())
                .reduce((first, last) -> first + " " + last)
                .orElse("");
        return SchemaOrg.text(person.get("name")).orElse(parts);
    }

    private static List<String> affiliations(Map<?, ?> person) {
        return SchemaOrg.list(person.get("affiliation")).stream()
                .flatMap(one -> SchemaOrg.text(one).stream())
                .distinct()
                .limit(50)
                .toList();
    }

    @Override
    public Optional<String> abstractText() {
        return paragraphs("abstract");
    }

    @Override
    public Optional<String> summary() {
        return paragraphs("description");
    }

    private Optional<String> paragraphs(String key) {
        return Stream.of(key)
                .<Object>flatMap(one -> Stream.ofNullable(article.get(one)))
                .filter(String.class::isInstance)
                .map(text -> PageTextCleaner.paragraphs((String) text))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    @Override
    public List<String> published() {
        return text("datePublished").flatMap(PartialDate::read).stream().toList();
    }

    @Override
    public Optional<String> doi() {
        return Stream.of("identifier", "doi", "sameAs", "@id", "url")
                .flatMap(key -> SchemaOrg.list(article.get(key)).stream())
                .flatMap(one -> SchemaOrg.text(one).stream())
                .flatMap(text -> DoiText.read(text).stream())
                .findFirst();
    }

    @Override
    public Optional<String> venue() {
        Optional<String> found = Optional.empty();
        Object whole = article.get("isPartOf");
        for (int step = 0; step < MOST_STEPS && whole instanceof Map<?, ?> part; step++) {
            boolean site = SITES.stream().anyMatch(SchemaOrg.types(part)::contains);
            Optional<String> before = found;
            found = SchemaOrg.text(part.get("name")).filter(name -> !site).or(() -> before);
            whole = part.get("isPartOf");
        }
        return found;
    }

    /** Of a scholarly article only: other pages state here whose site they are on. */
    @Override
    public Optional<String> publisher() {
        boolean scholarly = SchemaOrg.types(article).stream().anyMatch(type -> type.endsWith("ScholarlyArticle"));
        return text("publisher").filter(name -> scholarly && !name.contains("://"));
    }

    @Override
    public Optional<String> pdf() {
        return Stream.of("encoding", "associatedMedia")
                .flatMap(key -> SchemaOrg.list(article.get(key)).stream())
                .filter(media -> String.valueOf(media).contains("application/pdf"))
                .flatMap(media -> media instanceof Map<?, ?> file
                        ? SchemaOrg.text(file.get("contentUrl")).stream()
                        : Stream.empty())
                .flatMap(address -> page.address(address).stream())
                .findFirst();
    }

    private Optional<String> text(String key) {
        return SchemaOrg.text(article.get(key));
    }
}
