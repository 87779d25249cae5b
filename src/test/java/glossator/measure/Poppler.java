package glossator.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `pdftotext` of poppler, the outside judge; the tables leave it out where it is not installed.
final class Poppler {
    private Poppler() {}

    /// What it says of itself; empty where it is not installed.
    static Optional<String> version() {
        try {
            Process process = new ProcessBuilder("pdftotext", "-v")
                    .redirectErrorStream(true)
                    .start();
            String says =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? says.lines().findFirst() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The text of `pdf` as it prints it with these options.
    static String text(Path pdf, String... options) {
        var command = new ArrayList<>(List.of("pdftotext", "-enc", "UTF-8"));
        command.addAll(List.of(options));
        command.add(pdf.toString());
        command.add("-");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] pdf, String... options) {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            try {
                return text(Files.write(file, pdf), options);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
