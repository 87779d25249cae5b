package glossator.format;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The parts of an OpenDocument file, in an archive or all in one XML text (ODF 1.3, part 2, 3).
final class OdtParts {
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int HEAD = 4096;

    private final Original original;
    private final @Nullable Archive archive;
    private final Element content;
    private final SideParts side;

    private OdtParts(Original original, @Nullable Archive archive, Element content) {
        this.original = original;
        this.archive = archive;
        this.content = content;
        side = new SideParts(original.name());
    }

    static OdtParts of(Original original) {
        if (!Archive.begins(original)) {
            Element root =
                    SafeXml.parse(original.bytes(), original.name(), "XML").getDocumentElement();
            return new OdtParts(original, null, root);
        }
        Archive archive = Archive.of(original);
        if (locked(original, archive)) {
            throw new Refusal("format.kind.locked", original.name());
        }
        Element content =
                xml(original, archive, "content.xml")
                        .orElseThrow(
                                () -> new Refusal("format.docx.no-text-part", original.name()));
        return new OdtParts(original, archive, content);
    }

    /// By the media type that the file says it has.
    static Format.Likeness likeness(Original original, List<String> endings) {
        boolean named = endings.contains(original.ending());
        if (!Archive.begins(original)) {
            String head = head(original.bytes());
            boolean flat = head.contains("office:document") && head.contains(TEXT);
            return flat ? Format.Likeness.CERTAIN : Format.Likeness.NO;
        }
        try {
            Optional<String> type =
                    Archive.maybe(original).flatMap(a -> a.read("mimetype")).map(OdtParts::head);
            if (type.isPresent()) {
                if (type.get().strip().startsWith(TEXT)) {
                    return Format.Likeness.CERTAIN;
                } else if (type.get().contains("opendocument")) {
                    return Format.Likeness.NO;
                }
            }
        } catch (Refusal damaged) {
            return named ? Format.Likeness.LIKELY : Format.Likeness.NO;
        }
        return named ? Format.Likeness.LIKELY : Format.Likeness.NO;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean locked(Original original, Archive archive) {
        if (archive.find("encrypted-package").isPresent()) {
            return true;
        }
        return new SideParts(original.name())
                .whole(MANIFEST, () -> xml(original, archive, MANIFEST))
                .filter(
                        root ->
                                XmlNames.all(root, "manifest:encryption-data").stream()
                                        .anyMatch(OdtParts::ofText))
                .isPresent();
    }

    private static boolean ofText(Element encryption) {
        return encryption.getParentNode() instanceof Element entry
                && XmlNames.attribute(entry, "manifest:full-path").equals("content.xml");
    }

    private static Optional<Element> xml(Original original, Archive archive, String name) {
        return archive.find(name)
                .flatMap(archive::read)
                .map(b -> SafeXml.parse(b, original.name(), name).getDocumentElement());
    }

    Element content() {
        return content;
    }

    /// `styles.xml` or `meta.xml`; of a text in one piece, the whole.
    Optional<Element> part(String name) {
        return archive == null
                ? Optional.of(content)
                : side.whole(name, () -> xml(original, archive, name));
    }

    /// The XML of an embedded object such as a formula.
    Optional<Element> object(String address) {
        return archive == null
                ? Optional.empty()
                : ArchivePath.resolve("content.xml", address + "/content.xml")
                        .flatMap(name -> side.whole(name, () -> xml(original, archive, name)));
    }

    Optional<byte[]> bytes(String address) {
        return archive == null
                ? Optional.empty()
                : ArchivePath.resolve("content.xml", address)
                        .flatMap(archive::find)
                        .flatMap(name -> side.whole(name, () -> archive.read(name)));
    }

    /// Sentences about what is damaged and was left out.
    List<String> warnings() {
        return archive == null ? List.of() : side.warnings(archive);
    }
}
