package glossator.document;

import java.util.List;

/// What the source says about itself; an empty string if it says nothing.
///
/// @param contributors in the order of the source
/// @param published as written in the source, in ISO 8601 if it can be converted
/// @param language a BCP 47 tag
public record Metadata(
        String title,
        List<Contributor> contributors,
        String publisher,
        String published,
        String url,
        String language,
        Details details) {

    public static final Metadata NONE = of("", List.of(), "", "", "", "");

    public Metadata {
        contributors = List.copyOf(contributors);
    }

    /// @param authors their names as they are written
    public static Metadata of(
            String title,
            List<String> authors,
            String publisher,
            String published,
            String url,
            String language) {
        return new Metadata(
                title,
                authors.stream().map(Contributor::author).toList(),
                publisher,
                published,
                url,
                language,
                Details.NONE);
    }

    /// The names of the authors; if there are none, of the others.
    public List<String> creators() {
        List<String> authors = names(Contributor.Role.AUTHOR);
        return authors.isEmpty() ? contributors.stream().map(Contributor::name).toList() : authors;
    }

    private List<String> names(Contributor.Role role) {
        return contributors.stream()
                .filter(c -> c.role() == role)
                .map(Contributor::name)
                .toList();
    }

    public Metadata withTitle(String other) {
        return new Metadata(other, contributors, publisher, published, url, language, details);
    }

    public Metadata withContributors(List<Contributor> other) {
        return new Metadata(title, other, publisher, published, url, language, details);
    }

    public Metadata withDetails(Details other) {
        return new Metadata(title, contributors, publisher, published, url, language, other);
    }
}
