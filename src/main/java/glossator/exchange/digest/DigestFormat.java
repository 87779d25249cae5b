package glossator.exchange.digest;

import glossator.exchange.FileNames;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /// Writes the digest; the report counts quotes.
    public LossReport write(DigestDocument digest, OutputStream out) throws IOException {
        var losses = new Losses();
        DigestTree.Tree tree = DigestTree.of(digest, losses);
        switch (this) {
            case MARKDOWN -> out.write(DigestMarkdown.of(tree).getBytes(StandardCharsets.UTF_8));
            case HTML ->
                out.write(DigestHtml.of(tree, digest.title(), losses)
                        .getBytes(StandardCharsets.UTF_8));
            case DOCX -> out.write(DigestWord.of(tree, digest.title(), losses));
        }
        return losses.report(tree.quotes().size());
    }
}
