package dev.digest.fetch.webpage;

import dev.digest.fetch.page.DoiText;
import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.fetch.page.PersonName;
import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An article that schema.org's vocabulary describes. */
record JsonLd(HtmlPage page, Map<?, ?> article) implements PageMetadata {
    /** Places where a venue is looked for: an issue is part of a volume, a volume of a journal. */
    private static final int MOST_STEPS = 5;

    private static final Set<String> SITES = Set.of("WebSite", "WebPage", "Blog");

    @Override
    public Optional<String> title() {
        return text("headline").or(() -> text("name"));
    }

    @Override
    public List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (Object one : SchemaOrg.list(article.get("author"))) {
            String given = one instanceof Map<?, ?> person ? name(person) : PageTextCleaner.line(String.valueOf(one));
            List<String> names = one instanceof Map<?, ?> ? List.of(given) : PersonName.freeList(given);
            if (authors.size() >= PersonName.MAX_AUTHORS) {
                break;
            }
            names.stream()
                    .map(PersonName::readingOrder)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> authors.add(new Author(name, affiliations(one))));
        }
        return authors.stream().limit(PersonName.MAX_AUTHORS).toList();
    }

    private static String name(Map<?, ?> person) {
        String parts = Stream.of("givenName", "familyName")
                .flatMap(part -> SchemaOrg.text(person.get(part)).stream())
                .reduce((first, last) -> first + " " + last)
                .orElse("");
        return SchemaOrg.text(person.get("name")).orElse(parts);
    }

    private static List<String> affiliations(Object author) {
        return author instanceof Map<?, ?> person
                ? SchemaOrg.list(person.get("affiliation")).stream()
                        .flatMap(one -> SchemaOrg.text(one).stream())
                        .distinct()
                        .limit(50)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<String> abstractText() {
        return Stream.of("abstract", "description")
                .map(article::get)
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
