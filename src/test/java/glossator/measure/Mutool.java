package glossator.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `mutool` of MuPDF, another outside judge; the tables leave it out where it is not installed.
final class Mutool {
    private Mutool() {}

    /// What it says of itself; empty where it is not installed.
    static Optional<String> version() {
        String says = run("mutool", "-v");
        return says.isEmpty() ? Optional.empty() : says.lines().findFirst();
    }

    /// The text of `pdf` as `mutool draw -F text` prints it.
    static String text(Path pdf) {
        return run("mutool", "draw", "-q", "-F", "text", pdf.toString());
    }

    static String text(byte[] pdf) {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            try {
                return text(Files.write(file, pdf));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String run(String... command) {
        try {
            Path errors = Files.createTempFile("mutool", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(errors.toFile())
                        .start();
                byte[] says = process.getInputStream().readAllBytes();
                process.waitFor();
                String text = new String(says, StandardCharsets.UTF_8);
                return text.isEmpty() ? Files.readString(errors) : text;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
