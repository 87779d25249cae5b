package glossator.format;

import java.util.List;

/// Books in EPUB 2 and 3. Nothing outside the archive is opened; fonts and style sheets are not
/// read.
final class Epub implements Format {
    static final int VERSION = 1;

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public List<String> endings() {
        return List.of("epub");
    }

    /// An archive that begins as a book and is damaged is one too, to be refused as such.
    @Override
    public Likeness likeness(Original original) {
        if (!Archive.begins(original)) {
            return Likeness.NO;
        }
        boolean known = Archive.maybe(original).filter(EpubPackage::holdsOne).isPresent();
        return known || Magic.isBook(original) ? Likeness.CERTAIN : Likeness.NO;
    }

    @Override
    public Reading read(Original original) {
        Archive archive = Archive.of(original);
        EpubLock.check(archive, original.name());
        EpubPackage book = EpubPackage.of(archive, original.name());
        return new EpubText(archive, book, original.name()).read(name(), VERSION);
    }
}
