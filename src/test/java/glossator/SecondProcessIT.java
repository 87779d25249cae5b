package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The first quarter of the tests of the whole window, by the alphabet.
@Execution(ExecutionMode.CONCURRENT)
class SecondProcessIT extends WindowProcess {
    SecondProcessIT() throws IOException {
        super("second-process", ".*\\.[A-H]\\w*IT");
    }
}
