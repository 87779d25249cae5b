package glossator.format.epub;

import glossator.format.container.Archive;
import glossator.format.html.XhtmlParser;
import glossator.message.Refusal;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Map;

/// Distinguishes a book locked to one vendor's programs from one that only has obfuscated fonts
/// (EPUB 3.3, 4.2.6.3.2 and 4.4).
final class EpubEncryption {
    private static final String LIST = "META-INF/encryption.xml";
    private static final String FONTS = "(?i).*\\.(ttf|otf|ttc|woff2?|pfb|eot)";

    /// The files that DRM systems leave in a book.
    private static final Map<String, String> KEEPERS = Map.of(
            "META-INF/rights.xml", "Adobe DRM",
            "META-INF/license.lcpl", "Readium LCP",
            "META-INF/sinf.xml", "Apple FairPlay");

    private EpubEncryption() {}

    /// Throws [Refusal] if the content cannot be read without a key.
    static void check(Archive archive, String file) {
        boolean locked = archive.find(LIST)
                .flatMap(archive::read)
                .map(XhtmlParser::parsePart)
                .filter(EpubEncryption::isLocked)
                .isPresent();
        if (locked) {
            String keeper = KEEPERS.keySet().stream()
                    .filter(k -> archive.find(k).isPresent())
                    .map(KEEPERS::get)
                    .sorted()
                    .findFirst()
                    .orElse("DRM");
            throw new Refusal("format.epub.locked", file, keeper);
        }
    }

    private static boolean isLocked(Document list) {
        return list.getElementsByTag("EncryptedData").stream()
                .filter(d -> !isObfuscated(d))
                .flatMap(d -> d.getElementsByTag("CipherReference").stream())
                .map(r -> r.attr("URI").strip())
                .anyMatch(uri -> !uri.isEmpty() && !uri.matches(FONTS));
    }

    private static boolean isObfuscated(Element entry) {
        return entry.getElementsByTag("EncryptionMethod").stream()
                .map(m -> m.attr("Algorithm").toLowerCase(Locale.ROOT))
                .anyMatch(a -> a.contains("idpf.org/2008/embedding")
                        || a.contains("adobe.com/pdf/enc#rc"));
    }
}
