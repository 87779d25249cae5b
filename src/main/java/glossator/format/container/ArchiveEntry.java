package glossator.format.container;

/// One entry of a zip archive as the central directory lists it. `start` to `end` are the bytes
/// that it occupies in the file, including its local header; `from` is where its packed bytes
/// begin.
///
/// @param method 0 stored, 8 deflated (APPNOTE 4.4.5)
/// @param locked whether it is encrypted
record ArchiveEntry(
        String name, int method, boolean locked, long crc, int start, int from, int end) {
    int packed() {
        return end - from;
    }
}
