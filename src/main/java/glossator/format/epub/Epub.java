package glossator.format.epub;

import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.Archive;
import glossator.format.container.FileSignatures;

import java.util.List;

/// Books in EPUB 2 and 3. Nothing outside the archive is opened; fonts and style sheets are
/// ignored.
public final class Epub implements Format {
    static final int VERSION = ReaderVersions.of("epub");

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public List<String> endings() {
        return List.of("epub");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/epub+zip");
    }

    /// A damaged archive that begins like a book matches, too, so that it is refused as a book.
    @Override
    public Match match(SourceFile original) {
        if (!Archive.isArchive(original)) {
            return Match.NO;
        }
        boolean known = Archive.openIfSound(original).filter(EpubPackage::isIn).isPresent();
        return known || FileSignatures.isEpub(original) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        Archive archive = Archive.open(original);
        EpubEncryption.check(archive, original.name());
        EpubPackage book = EpubPackage.of(archive, original.name());
        return new EpubImport(archive, book, original.name()).read(name(), VERSION);
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        Archive archive = Archive.open(original);
        EpubEncryption.check(archive, original.name());
        EpubPackage book = EpubPackage.of(archive, original.name());
        return new EpubCopy(original, plan, archive, book).write();
    }
}
