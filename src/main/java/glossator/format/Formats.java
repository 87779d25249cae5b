package glossator.format;

import glossator.bibliography.Bibliography;
import glossator.format.container.ArchiveComparison;
import glossator.format.container.FileSignatures;
import glossator.format.epub.Epub;
import glossator.format.html.Html;
import glossator.format.mail.Eml;
import glossator.format.mail.Mhtml;
import glossator.format.markdown.Markdown;
import glossator.format.office.docx.Docx;
import glossator.format.office.odt.Odt;
import glossator.format.office.rtf.Rtf;
import glossator.format.pdf.Pdf;
import glossator.format.pdf.draw.PdfPagePainter;
import glossator.format.pdf.typeset.PdfTypesetter;
import glossator.format.text.PlainText;
import glossator.format.zotero.ZoteroRdf;
import glossator.message.Refusal;

import java.util.List;
import java.util.Optional;

/// All supported file formats.
public final class Formats {
    /// In the order in which they are tried.
    public static final List<Format> ALL = List.of(
            new Pdf(),
            new Epub(),
            new Docx(),
            new Odt(),
            new Rtf(),
            new Mhtml(),
            new Eml(),
            new Html(),
            new Markdown(),
            new PlainText());

    private Formats() {}

    /// Reads what Zotero exports as RDF; refuses what is none.
    ///
    /// @param name what the refusal names
    public static Bibliography readZotero(byte[] rdf, String name) {
        try {
            return ZoteroRdf.read(rdf, name);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Refusal(e, "format.heavy", name);
        }
    }

    /// The painter for the formats that have pages.
    public static PagePainter painter() {
        return new PdfPagePainter();
    }

    /// Reads a file of any supported format; throws [Refusal] with a one-sentence reason if none
    /// fits.
    public static ImportedDocument read(SourceFile original) {
        try {
            ImportedDocument read = choose(original, ALL)
                    .orElseThrow(() -> refusalFor(original))
                    .read(original);
            return read.withDocument(NeighborBibliography.describe(original, read.document()));
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Refusal(e, "format.heavy", original.name());
        }
    }

    /// Writes annotations into a file of any supported format. A refusal says why this file cannot
    /// be annotated.
    public static WrittenCopy write(SourceFile original, CopyPlan plan) {
        try {
            return choose(original, ALL)
                    .orElseThrow(() -> refusalFor(original))
                    .write(original, plan);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Refusal(e, "format.heavy", original.name());
        }
    }

    /// Compares an annotated copy with its original, from the two files alone.
    public static CopyRemainder compare(SourceFile original, SourceFile copy) {
        return ArchiveComparison.of(original, copy)
                .orElseGet(() -> CopyRemainder.of(original.bytes(), copy.bytes()));
    }

    /// The first of the most confident formats. Each is tried once; none after a certain one is
    /// tried.
    static Optional<Format> choose(SourceFile original, List<Format> formats) {
        Format.Match most = Format.Match.NO;
        Optional<Format> best = Optional.empty();
        for (Format format : formats) {
            Format.Match match = format.match(original);
            if (match.compareTo(most) > 0) {
                most = match;
                best = Optional.of(format);
            }
            if (most == Format.Match.CERTAIN) {
                break;
            }
        }
        return best;
    }

    /// Lays a text out on pages.
    public static TypesetPages typeset(TypesetText text) {
        return PdfTypesetter.typeset(text, text.title());
    }

    private static Refusal refusalFor(SourceFile original) {
        return FileSignatures.refusal(original)
                .orElseGet(() -> new Refusal("format.unknown", original.name()));
    }
}
