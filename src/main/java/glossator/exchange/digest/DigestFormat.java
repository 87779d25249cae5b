package glossator.exchange.digest;

import glossator.exchange.FileNames;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The formats in which a digest is handed on.
public enum DigestFormat {
    MARKDOWN("md"),
    DOCX("docx"),
    HTML("html");

    private final String extension;

    DigestFormat(String extension) {
        this.extension = extension;
    }

    /// Of its files, without the dot.
    public String extension() {
        return extension;
    }

    /// The word on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Refuses an unknown word.
    public static DigestFormat byWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "exchange.unknown",
                        word,
                        Arrays.stream(values())
                                .map(DigestFormat::word)
                                .collect(Collectors.joining(", "))));
    }

    /// The suggested name of a file.
    public String fileName(String title) {
        return FileNames.of(title, "." + extension);
    }

    /// Writes the digest, for a file in which no pictures can be beside it; the report counts
    /// quotes.
    public LossReport write(DigestDocument digest, OutputStream out) throws IOException {
        return write(digest, out, "");
    }

    /// Writes what goes into `file`; [#writePictures] writes what is to lie beside it.
    public LossReport write(DigestDocument digest, OutputStream out, Path file) throws IOException {
        return write(digest, out, DigestPictures.folder(file) + '/');
    }

    /// Writes the pictures of areas into a folder beside the file, where the format has no place
    /// for them in it.
    public void writePictures(DigestDocument digest, Library library, Path file) {
        if (this == MARKDOWN) {
            DigestPictures.write(digest.pictures(), library, file);
        }
    }

    /// @param beside what stands before the names of pictures; empty if they are left out
    private LossReport write(DigestDocument digest, OutputStream out, String beside)
            throws IOException {
        var losses = new Losses();
        DigestTree.Tree tree = DigestTree.of(digest, losses);
        switch (this) {
            case MARKDOWN ->
                out.write(DigestMarkdown.of(tree, beside, losses).getBytes(StandardCharsets.UTF_8));
            case HTML ->
                out.write(DigestHtml.of(tree, digest.title(), losses)
                        .getBytes(StandardCharsets.UTF_8));
            case DOCX -> out.write(DigestWord.of(tree, digest.title(), losses));
        }
        return losses.report(tree.quotes().size());
    }
}
