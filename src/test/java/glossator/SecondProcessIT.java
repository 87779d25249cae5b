package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The first half of the alphabet of the tests of the whole window.
@Execution(ExecutionMode.CONCURRENT)
class SecondProcessIT extends WindowProcess {
    SecondProcessIT() throws IOException {
        super("second-process", ".*\\.[A-R]\\w*IT");
    }
}
