package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The second quarter of the tests of the whole window, by the alphabet.
@Execution(ExecutionMode.CONCURRENT)
class ThirdProcessIT extends WindowProcess {
    ThirdProcessIT() throws IOException {
        super("third-process", ".*\\.[I-R]\\w*IT");
    }
}
