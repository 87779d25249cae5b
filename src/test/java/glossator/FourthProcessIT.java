package glossator;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;

/// The third quarter of the tests of the whole window, by the alphabet.
@Execution(ExecutionMode.CONCURRENT)
class FourthProcessIT extends WindowProcess {
    FourthProcessIT() throws IOException {
        super("fourth-process", ".*\\.[S-T]\\w*IT");
    }
}
