package glossator.library;

import glossator.format.Encodings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.UUID;

/// One imported version of a source.
///
/// @param number from 1 in each source
/// @param sha256 of the original bytes, in lower-case hexadecimal
/// @param origin where the file came from: a path or a URL, as given
/// @param size of the original in bytes
/// @param encoding the character set that a person has named for its text; empty if it was found
///     out
public record Edition(
        UUID id,
        UUID source,
        int number,
        String sha256,
        String fileName,
        String origin,
        String format,
        int readerVersion,
        long size,
        Instant imported,
        String encoding) {

    /// An edition whose encoding was found out.
    public Edition(
            UUID id,
            UUID source,
            int number,
            String sha256,
            String fileName,
            String origin,
            String format,
            int readerVersion,
            long size,
            Instant imported) {
        this(
                id,
                source,
                number,
                sha256,
                fileName,
                origin,
                format,
                readerVersion,
                size,
                imported,
                "");
    }

    /// The same, to be read in this character set.
    Edition withEncoding(String named) {
        return new Edition(
                id,
                source,
                number,
                sha256,
                fileName,
                origin,
                format,
                readerVersion,
                size,
                imported,
                named);
    }

    /// The encoding that a person has named; null if it is to be found out.
    public @Nullable Charset namedEncoding() {
        return Encodings.find(encoding).orElse(null);
    }
}
