package glossator.bibliography.citation;

import glossator.message.Refusal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style written in CSL 1.0.2.
///
/// @param id the file name without its ending
/// @param isNote whether citations of it are footnotes
/// @param locale its own; empty if it has none
/// @param parent the style that a dependent one refers to; empty if it is one of its own
/// @param xml the whole style
public record CitationStyle(
        String id, String title, boolean isNote, String locale, String parent, String xml) {
    private static final Pattern ROOT = Pattern.compile(
            "\\A\\uFEFF?\\s*(?:<\\?xml[^>]*\\?>)?(?:\\s|<!--(?s:.*?)-->)*<style\\b[^>]*"
                    + "xmlns=[\"']http://purl\\.org/net/xbiblio/csl[\"'][^>]*>");
    private static final Pattern TITLE = Pattern.compile("(?s)<title[^>]*>(.*?)</title>");
    private static final Pattern NOTE = Pattern.compile("\\bclass=[\"']note[\"']");
    private static final Pattern LOCALE =
            Pattern.compile("\\bdefault-locale=[\"']([A-Za-z-]{2,10})[\"']");
    private static final Pattern LINK = Pattern.compile("<link\\b[^>]*>");
    private static final Pattern LAST_PART = Pattern.compile("href=[\"'][^\"']*/([^/\"']+)[\"']");

    /// Reads a style; refuses what is none. A document type is refused, too: citeproc-java parses
    /// the style itself, and could be led to other files by one.
    ///
    /// @param file what the refusal names
    public static CitationStyle read(String id, String xml, String file) {
        Matcher root = ROOT.matcher(xml);
        if (!root.find() || xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new Refusal("bibliography.style.none", file);
        }
        Matcher title = TITLE.matcher(xml);
        return new CitationStyle(
                id,
                title.find() ? plain(title.group(1)) : id,
                NOTE.matcher(root.group()).find(),
                locale(root.group()),
                parent(xml).orElse(""),
                xml.substring(xml.indexOf('<')));
    }

    private static String locale(String root) {
        Matcher locale = LOCALE.matcher(root);
        return locale.find() ? locale.group(1) : "";
    }

    private static Optional<String> parent(String xml) {
        return LINK.matcher(xml)
                .results()
                .map(r -> r.group())
                .filter(link -> link.contains("independent-parent"))
                .map(LAST_PART::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .findFirst();
    }

    private static String plain(String written) {
        return written.strip()
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
