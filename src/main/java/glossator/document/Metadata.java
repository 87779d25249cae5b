package glossator.document;

import java.util.List;

/// What the source says about itself; an empty string if it says nothing.
///
/// @param published as written in the source, in ISO 8601 if it can be converted
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
