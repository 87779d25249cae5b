package glossator.format.container;

import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognizes kinds of files that hold no plain text by their first bytes, to name them in the
/// refusal.
public final class FileSignatures {
    private static final int HEAD = 4096;

    private final Optional<Refusal> refusal;

    private FileSignatures(SourceFile original) {
        refusal = findRefusal(original);
    }

    /// `bytes` in ISO 8859-1, `?` for any byte; the message of `key` says what to do with such a
    /// file. The first of several that fit counts.
    private record Sign(String bytes, String inside, String key) {
        Sign(String bytes, String key) {
            this(bytes, "", key);
        }

        boolean fits(String head) {
            if (head.length() < bytes.length() || !head.contains(inside)) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if (bytes.charAt(i) != '?' && bytes.charAt(i) != head.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Sign[] SIGNS = {
        new Sign("%PDF", "format.kind.pdf"),
        new Sign("%!PS", "format.kind.postscript"),
        new Sign("{\\rtf", "format.kind.rtf"),
        new Sign("PK\3\4", "application/vnd.oasis.opendocument", "format.kind.opendocument"),
        new Sign("PK\3\4", "Index/Document.iwa", "format.kind.pages"),
        new Sign("PK\3\4", "buildVersionHistory.plist", "format.kind.pages"),
        new Sign("PK\3\4", "xl/", "format.kind.xls"),
        new Sign("PK\3\4", "ppt/", "format.kind.ppt"),
        new Sign("PK\3\4", "word/", "format.kind.docx"),
        new Sign("PK\3\4", "[Content_Types].xml", "format.kind.office"),
        new Sign("PK\3\4", "format.kind.archive"),
        new Sign("PK\5\6", "format.kind.archive"),
        new Sign("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", OleSignatures.KEY),
        new Sign("\u001F\u008B", "format.kind.archive"),
        new Sign("BZh", "1AY&SY", "format.kind.archive"),
        new Sign("\u00FD7zXZ\0", "format.kind.archive"),
        new Sign("7z\u00BC\u00AF'\u001C", "format.kind.archive"),
        new Sign("Rar!\u001A\u0007", "format.kind.archive"),
        new Sign("(\u00B5/\u00FD", "format.kind.archive"),
        new Sign("\u0089PNG\r\n\u001A\n", "format.kind.picture"),
        new Sign("\u00FF\u00D8\u00FF", "format.kind.picture"),
        new Sign("GIF87a", "format.kind.picture"),
        new Sign("GIF89a", "format.kind.picture"),
        new Sign("RIFF????WEBP", "format.kind.picture"),
        new Sign("II*\0", "format.kind.picture"),
        new Sign("MM\0*", "format.kind.picture"),
        new Sign("????ftypavif", "format.kind.picture"),
        new Sign("????ftyphei", "format.kind.picture"),
        new Sign("????ftyp", "format.kind.media"),
        new Sign("AT&TFORM", "format.kind.djvu"),
        new Sign("RIFF????", "format.kind.media"),
        new Sign("OggS", "format.kind.media"),
        new Sign("fLaC", "format.kind.media"),
        new Sign("ID3\2", "format.kind.media"),
        new Sign("ID3\3", "format.kind.media"),
        new Sign("ID3\4", "format.kind.media"),
        new Sign("\u001AE\u00DF\u00A3", "format.kind.media"),
        new Sign("\177ELF", "format.kind.program"),
        new Sign("MZ", "This program cannot be run", "format.kind.program"),
        new Sign("\u00CA\u00FE\u00BA\u00BE", "format.kind.program"),
        new Sign("\u00CF\u00FA\u00ED\u00FE", "format.kind.program"),
        new Sign("SQLite format 3\0", "format.kind.database"),
        new Sign(
                "????????????????????????????????????????????????????????????BOOKMOBI",
                "format.kind.mobi"),
    };

    /// Whether the file begins like an EPUB book: the first entry of the archive says so (EPUB 3.3,
    /// 4.2.6.2).
    public static boolean isEpub(SourceFile original) {
        return new Sign("PK\3\4", "mimetypeapplication/epub+zip", "").fits(head(original));
    }

    private static String head(SourceFile original) {
        int length = Math.min(HEAD, original.bytes().length);
        return new String(original.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    }

    /// The refusal that names the kind; empty if it is none of these.
    public static Optional<Refusal> refusal(SourceFile original) {
        return original.computeOnce(FileSignatures.class, FileSignatures::new).refusal;
    }

    private static Optional<Refusal> findRefusal(SourceFile original) {
        return ArchiveSignatures.refusalFor(original).or(() -> refusalBySignature(original));
    }

    private static Optional<Refusal> refusalBySignature(SourceFile original) {
        String head = head(original);
        for (Sign sign : SIGNS) {
            if (sign.fits(head)) {
                boolean old = sign.key().equals(OleSignatures.KEY);
                String key = old ? OleSignatures.key(original.bytes()) : sign.key();
                return Optional.of(new Refusal(key, original.name()));
            }
        }
        return Optional.empty();
    }
}
