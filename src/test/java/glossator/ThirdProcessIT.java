package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The second half of the alphabet of the tests of the whole window.
@Execution(ExecutionMode.CONCURRENT)
class ThirdProcessIT extends WindowProcess {
    ThirdProcessIT() throws IOException {
        super("third-process", ".*\\.[S-Z]\\w*IT");
    }
}
