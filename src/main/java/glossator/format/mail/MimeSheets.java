package glossator.format.mail;

import glossator.format.html.HtmlLinks;
import glossator.format.html.style.LinkedSheets;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;

import java.util.Optional;

/// The style sheets among the parts of a message, by the addresses they were saved from.
///
/// @param parts finds them
/// @param page the address of the page; may be empty
record MimeSheets(Pictures parts, String page) implements LinkedSheets {
    @Override
    public Optional<String> resolve(String address, String from) {
        return Optional.of(
                address.regionMatches(true, 0, "cid:", 0, 4)
                        ? address
                        : HtmlLinks.resolve(
                                address, from.isEmpty() || from.startsWith("cid:") ? page : from));
    }

    @Override
    public Optional<String> read(String name) {
        return parts.findSheet(name).map(bytes -> Charsets.decode(bytes).text());
    }
}
