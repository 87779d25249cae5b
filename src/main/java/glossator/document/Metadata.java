package glossator.document;

import java.util.List;

/// What the source says of itself; an empty string where it says nothing.
///
/// @param published as the source writes it, in ISO 8601 where it can be told
/// @param language a BCP 47 tag
public record Metadata(
        String title,
        List<String> creators,
        String publisher,
        String published,
        String url,
        String language) {

    public static final Metadata NONE = new Metadata("", List.of(), "", "", "", "");

    public Metadata {
        creators = List.copyOf(creators);
    }

    public Metadata withTitle(String other) {
        return new Metadata(other, creators, publisher, published, url, language);
    }
}
