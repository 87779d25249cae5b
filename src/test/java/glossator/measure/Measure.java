package glossator.measure;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints the tables of `src/site/markdown/formats.md`; `mvn -Pmeasure verify` runs it.
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new OrderTable(out).print();
    }
}
