package glossator.exchange.bibliography;

import glossator.bibliography.Bibliography;
import glossator.bibliography.bibtex.BibtexReader;
import glossator.bibliography.csl.CslJson;
import glossator.bibliography.ris.RisReader;
import glossator.format.Formats;
import glossator.library.ZoteroDatabase;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads the bibliographies of reference managers, by the ending of the file or, if that says
/// nothing, by what it begins with.
public final class BibliographyFiles {
    private static final long MAX_SIZE = 256L << 20;

    private BibliographyFiles() {}

    /// Refuses what is no bibliography, or cannot be read.
    public static Bibliography read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (ending(name).equals("sqlite")) {
            return ZoteroDatabase.read(file);
        }
        byte[] bytes = bytes(file);
        return switch (kind(name, bytes)) {
            case "bib" -> BibtexReader.read(text(bytes));
            case "ris" -> RisReader.read(text(bytes));
            case "json" -> CslJson.read(text(bytes), name);
            case "rdf" -> Formats.readZotero(bytes, name);
            default -> throw new Refusal("exchange.bibliography.unknown", name);
        };
    }

    /// Whether a file may be a bibliography, by its name alone.
    public static boolean isNamedSo(Path file) {
        return ending(String.valueOf(file.getFileName())).matches("bib|bibtex|ris|rdf|sqlite");
    }

    private static String kind(String name, byte[] bytes) {
        String ending = ending(name);
        String start = text(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 2000)))
                .strip();
        if (ending.equals("bib") || ending.equals("bibtex")) {
            return "bib";
        } else if (ending.equals("json") || start.startsWith("[") || start.startsWith("{")) {
            return "json";
        } else if (ending.equals("rdf") || start.contains("<rdf:RDF")) {
            return "rdf";
        } else if (ending.equals("ris") || start.startsWith("TY  -")) {
            return "ris";
        }
        return start.startsWith("@") ? "bib" : "";
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new Refusal("exchange.bibliography.large", file, MAX_SIZE >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(e, "exchange.bibliography.unreadable", file);
        }
    }

    /// UTF-8, or else Windows' Western European.
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
