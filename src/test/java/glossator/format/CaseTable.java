package glossator.format;

import org.junit.jupiter.params.provider.Arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Tables of cases in files: `@@@ rule`, what is read, `@@@`, the blocks expected.
public final class CaseTable {
    private CaseTable() {}

    public static String resource(String name) throws IOException {
        try (InputStream in = CaseTable.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Stream<Arguments> in(String name) throws IOException {
        return Stream.of(resource(name).split("(?m)^@@@ ", -1)).skip(1).map(written -> {
            int rule = written.indexOf('\n');
            int between = written.indexOf("\n@@@\n");
            return Arguments.of(
                    written.substring(0, rule),
                    written.substring(rule + 1, between + 1),
                    written.substring(between + 5).stripTrailing());
        });
    }
}
