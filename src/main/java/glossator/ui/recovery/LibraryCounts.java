package glossator.ui.recovery;

import glossator.library.Library;
import glossator.library.Source;

import java.util.List;

/// How much is in a library; what is in the trash is not counted.
record LibraryCounts(int sources, int notes, int tags) {
    static LibraryCounts of(Library library) {
        List<Source> sources = library.sources();
        int notes = sources.stream().mapToInt(Source::annotations).sum();
        return new LibraryCounts(
                sources.size(), notes, library.codebook().tagsInOrder().size());
    }
}
