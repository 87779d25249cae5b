package glossator.format.html;

import glossator.document.Inline;
import glossator.format.source.SafeLinks;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Resolves links: to a target in the page as `#name`, else to an absolute address if the page
/// states its own.
public final class HtmlLinks {
    private final String page;
    private final String base;
    private final @Nullable Function<String, Optional<String>> parts;
    private final UnaryOperator<String> names;

    /// @param page the page's own address, or empty
    /// @param base the base of relative addresses, or empty
    private HtmlLinks(String page, String base) {
        this.page = page;
        this.base = base;
        this.parts = null;
        this.names = UnaryOperator.identity();
    }

    private HtmlLinks(Function<String, Optional<String>> parts, UnaryOperator<String> names) {
        this.page = "";
        this.base = "";
        this.parts = parts;
        this.names = names;
    }

    /// Links in one of several pages that form one document, where an id alone is not unique.
    ///
    /// @param parts gives the name of the target that an internal address points to
    /// @param names gives the name of the target with an id in this page
    public static HtmlLinks amongParts(
            Function<String, Optional<String>> parts, UnaryOperator<String> names) {
        return new HtmlLinks(parts, names);
    }

    /// The name, unique in the whole document, of the target with this id.
    String nameOf(String id) {
        return names.apply(id);
    }

    public static HtmlLinks of(Document document, String page) {
        Element base = document.selectFirst("base[href]");
        String given = base == null ? "" : base.attr("href").strip();
        String own = page.replaceFirst("#.*$", "");
        return new HtmlLinks(own, given.isEmpty() ? own : resolve(given, own));
    }

    /// Links in a text that has no address.
    static HtmlLinks withoutAddress() {
        return new HtmlLinks("", "");
    }

    Optional<Inline> of(Element anchor) {
        return anchor.hasAttr("href") ? to(anchor.attr("href")) : Optional.empty();
    }

    /// Empty for links that must not be followed: scripts, `data:`, files.
    Optional<Inline> to(String href) {
        String written = SafeLinks.withScheme(href);
        Optional<String> place = place(written);
        if (place.isPresent()) {
            return place.flatMap(SafeLinks::toPlace);
        }
        String whole = resolve(written, base);
        return !written.isEmpty() && SafeLinks.isSafe(whole, parts == null)
                ? Optional.of(new Inline.Link(whole))
                : Optional.empty();
    }

    /// The name of the target in this page that `href` points to.
    Optional<String> place(String href) {
        if (parts != null) {
            return parts.apply(href);
        }
        int hash = href.indexOf('#');
        if (hash < 0) {
            return Optional.empty();
        }
        boolean here = hash == 0 || (!page.isEmpty() && href.substring(0, hash).equals(page));
        return here ? Optional.of(SafeLinks.decode(href.substring(hash + 1))) : Optional.empty();
    }

    public static String resolve(String address, String base) {
        if (base.isEmpty()) {
            return address;
        }
        try {
            return new URI(escape(base)).resolve(new URI(escape(address))).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    /// Escapes characters that browsers tolerate and RFC 3986 does not.
    private static String escape(String address) {
        return address.replaceAll("[\\r\\n\\t]", "")
                .replace(" ", "%20")
                .replace("|", "%7C")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("^", "%5E")
                .replace("`", "%60")
                .replace("\\", "/");
    }
}
