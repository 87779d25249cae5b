package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every export of the samples, byte for byte. With `-Dglossator.golden=FOLDER` the files are
/// written there instead, to be looked at and taken over.
public final class GoldenTest {
    @ParameterizedTest
    @MethodSource("glossator.exchange.Samples#exports")
    void theRichSampleIsWrittenAsBefore(Exporter exporter) throws IOException {
        check("rich", Samples.rich(), exporter);
    }

    @ParameterizedTest
    @MethodSource("glossator.exchange.Samples#exports")
    void theSampleOfPagesIsWrittenAsBefore(Exporter exporter) throws IOException {
        check("pages", PageSamples.pages(), exporter);
    }

    private static void check(String sample, AnnotatedDocument work, Exporter exporter)
            throws IOException {
        var out = new ByteArrayOutputStream();
        LossReport report = exporter.write(List.of(work), out);
        var told = new StringBuilder("written: " + report.written() + "\n");
        report.losses().forEach(l -> told.append(l.what() + " " + l.why() + "\n"));
        String name = sample + "-" + exporter.name();
        Executable file =
                check(name + '.' + exporter.extension(), out.toString(StandardCharsets.UTF_8));
        Executable losses = check(name + ".losses.txt", told.toString());
        assertAll(file, losses);
    }

    private static Executable check(String name, String actual) throws IOException {
        String folder = System.getProperty("glossator.golden", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, name), actual);
        }
        return () -> {
            try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
                String expected =
                        in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(expected, actual, name);
            }
        };
    }
}
