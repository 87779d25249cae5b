package glossator.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A small share of [Faults]: the first rounds of each row of its table.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class FaultsTest {
    private static final int KILLS = 2;
    private static final int POINTS = 5;
    private static final int DAMAGED = 16;

    @TempDir
    private static Path folder = Path.of("");

    private static FaultFolder place = new FaultFolder(folder, new SampleLibrary(folder, Map.of()));

    @BeforeAll
    static void make() throws IOException {
        place = FaultFolder.in(folder.resolve("faults"));
    }

    record Row(Fault fault, int times) {
        @Override
        public String toString() {
            return fault.name();
        }
    }

    static List<Row> rows() {
        return Faults.all(KILLS, POINTS, DAMAGED).stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /// Else the table could be blind.
    @Test
    void whatIsLostIsCounted() throws IOException {
        var counts = new FaultCounts("nothing");
        Path library = place.library();
        Start.requireSound(library, List.of("not there"), counts);
        assertTrue(counts.row(0).startsWith("| nothing | 0 | 1 | 1 | 0 "), counts.row(0));
        place.clear();
        assertFalse(counts.isGood());
        var closed = new FaultCounts("no library");
        Path folder = Files.createDirectories(place.round().resolve("library/library.db"));
        Start.requireSound(folder.resolveSibling("."), List.of(), closed);
        assertFalse(closed.isGood());
        place.clear();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsLost(Row row) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var table = new PrintStream(out, true, StandardCharsets.UTF_8);
        boolean good = Faults.run(row.fault(), row.times(), place, table);
        assertTrue(good, FaultCounts.head() + "\n" + out.toString(StandardCharsets.UTF_8));
    }
}
