package glossator.exchange.copy;

import glossator.exchange.OriginalFile;
import glossator.format.ImportedDocument;

import org.jspecify.annotations.Nullable;

/// An original that is read at most once, and only if it must be.
final class OriginalToday {
    private final OriginalFile file;
    private @Nullable ImportedDocument read;

    OriginalToday(OriginalFile file) {
        this.file = file;
    }

    OriginalFile file() {
        return file;
    }

    ImportedDocument read() {
        ImportedDocument known = read;
        if (known == null) {
            known = file.read();
            read = known;
        }
        return known;
    }
}
