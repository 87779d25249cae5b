package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

/// A small share of what [Fuzz] does, the same in each build.
class FuzzTest {
    private static final int ROUNDS = Rounds.of(60);

    static List<String> names() throws IOException {
        return Fuzz.ofAllKinds().names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDamagedFileIsReadOrRefused(String name) throws IOException {
        Fuzz fuzz = Fuzz.ofAllKinds();
        int read = 0;
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Fuzz.Trial trial = fuzz.trial(name, seed);
            assertEquals("", trial.fault(), name + " " + seed);
            read += trial.read() ? 1 : 0;
        }
        assertTrue(read > 0);
    }
}
