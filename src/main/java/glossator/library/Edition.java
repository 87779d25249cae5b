package glossator.library;

import java.time.Instant;
import java.util.UUID;

/// One imported version of a source.
///
/// @param number from 1 in each source
/// @param sha256 of the original bytes, in lower-case hexadecimal
/// @param origin where the file came from: a path or a URL, as given
/// @param size of the original in bytes
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
        Instant imported) {}
