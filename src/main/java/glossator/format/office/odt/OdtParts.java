package glossator.format.office.odt;

import glossator.format.Format;
import glossator.format.SourceFile;
import glossator.format.container.Archive;
import glossator.format.container.ArchivePath;
import glossator.format.container.OptionalParts;
import glossator.format.container.SafeXml;
import glossator.format.office.XmlNames;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of an OpenDocument file, in an archive or all in one XML file (ODF 1.3, part 2, 3).
final class OdtParts {
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int HEAD = 4096;
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");

    private final SourceFile original;
    private final @Nullable Archive archive;
    private final Element content;
    private final OptionalParts side;
    private final Map<String, Optional<Element>> read = new HashMap<>();

    private OdtParts(SourceFile original, @Nullable Archive archive, Element content) {
        this.original = original;
        this.archive = archive;
        this.content = content;
        side = new OptionalParts(original.name());
    }

    static OdtParts of(SourceFile original) {
        if (!Archive.isArchive(original)) {
            Element root =
                    SafeXml.parse(original.bytes(), original.name(), "XML").getDocumentElement();
            return new OdtParts(original, null, root);
        }
        Archive archive = Archive.open(original);
        if (isEncrypted(original, archive)) {
            throw new Refusal("format.kind.locked", original.name());
        }
        Element content = xml(original, archive, "content.xml")
                .orElseThrow(() -> new Refusal("format.docx.no-text-part", original.name()));
        return new OdtParts(original, archive, content);
    }

    /// Matches by the media type that the file declares.
    static Format.Match match(SourceFile original, List<String> endings) {
        boolean named = endings.contains(original.ending());
        if (!Archive.isArchive(original)) {
            String head = headOf(original.bytes());
            boolean flat = head.contains("office:document") && head.contains(TEXT);
            return flat ? Format.Match.CERTAIN : Format.Match.NO;
        }
        try {
            Optional<String> type = Archive.openIfSound(original)
                    .flatMap(a -> a.read("mimetype"))
                    .map(OdtParts::headOf);
            if (type.isPresent()) {
                if (type.get().strip().startsWith(TEXT)) {
                    return Format.Match.CERTAIN;
                } else if (type.get().contains("opendocument")) {
                    return Format.Match.NO;
                }
            }
        } catch (Refusal damaged) {
            return named ? Format.Match.LIKELY : Format.Match.NO;
        }
        return named ? Format.Match.LIKELY : Format.Match.NO;
    }

    private static String headOf(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean isEncrypted(SourceFile original, Archive archive) {
        if (archive.find("encrypted-package").isPresent()) {
            return true;
        }
        return new OptionalParts(original.name())
                .readOptional(MANIFEST, () -> xml(original, archive, MANIFEST))
                .filter(root -> XmlNames.all(root, "manifest:encryption-data").stream()
                        .anyMatch(OdtParts::isOfText))
                .isPresent();
    }

    private static boolean isOfText(Element encryption) {
        return encryption.getParentNode() instanceof Element entry
                && XmlNames.attribute(entry, "manifest:full-path").equals("content.xml");
    }

    private static Optional<Element> xml(SourceFile original, Archive archive, String name) {
        return archive.find(name)
                .flatMap(archive::read)
                .map(b -> SafeXml.parse(b, original.name(), name).getDocumentElement());
    }

    SourceFile original() {
        return original;
    }

    boolean isArchive() {
        return archive != null;
    }

    boolean hasEntry(String name) {
        return archive != null && archive.find(name).isPresent();
    }

    /// The name of an entry as the archive writes it.
    String entry(String name) {
        return archive == null ? name : archive.find(name).orElse(name);
    }

    /// The bytes of an XML part; in a single-file text, of the whole.
    Optional<byte[]> source(String name) {
        return archive == null
                ? Optional.of(original.bytes())
                : archive.find(name).flatMap(archive::read);
    }

    Element content() {
        return content;
    }

    /// `styles.xml` or `meta.xml`; in a single-file text, the whole.
    Optional<Element> part(String name) {
        Archive in = archive;
        return in == null
                ? Optional.of(content)
                : read.computeIfAbsent(
                        name, _ -> side.readOptional(name, () -> xml(original, in, name)));
    }

    /// The XML of an embedded object such as a formula.
    Optional<Element> object(String address) {
        return archive == null
                ? Optional.empty()
                : ArchivePath.resolve("content.xml", objectName(address))
                        .flatMap(name -> side.readOptional(name, () -> objectXml(name)));
    }

    /// Early versions wrote a number sign before it.
    private static String objectName(String address) {
        return address.replaceFirst("^#", "").replaceFirst("/$", "") + "/content.xml";
    }

    /// Early versions named the document type of MathML, which is not needed to read it.
    private Optional<Element> objectXml(String name) {
        Archive in = archive;
        return in == null
                ? Optional.empty()
                : in.find(name)
                        .flatMap(in::read)
                        .map(bytes -> SafeXml.parse(
                                        withoutDocumentType(bytes), original.name(), name)
                                .getDocumentElement());
    }

    private static byte[] withoutDocumentType(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher type = DOCUMENT_TYPE.matcher(head);
        byte[] plain = bytes.clone();
        if (type.find()) {
            Arrays.fill(plain, type.start(), type.end(), (byte) ' ');
        }
        return plain;
    }

    Optional<byte[]> bytes(String address) {
        return archive == null
                ? Optional.empty()
                : ArchivePath.resolve("content.xml", address)
                        .flatMap(archive::find)
                        .flatMap(name -> side.readOptional(name, () -> archive.read(name)));
    }

    /// Sentences about damaged parts that were left out.
    List<String> warnings() {
        return archive == null ? List.of() : side.warnings(archive);
    }
}
