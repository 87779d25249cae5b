package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The last quarter of the tests of the whole window, by the alphabet.
@Execution(ExecutionMode.CONCURRENT)
class FifthProcessIT extends WindowProcess {
    FifthProcessIT() throws IOException {
        super("fifth-process", ".*\\.[U-Z]\\w*IT");
    }
}
