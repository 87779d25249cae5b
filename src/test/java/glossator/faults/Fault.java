package glossator.faults;

import java.io.IOException;
import java.util.Random;

/// One kind of fault: a row of the table.
interface Fault {
    /// What is done to a library, in a few words.
    String name();

    /// Does it once, in a folder of its own, and counts what came of it.
    ///
    /// @param random the same for the same round of every run
    void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException;

    /// Why it cannot be done here; empty if it can.
    default String obstacle() {
        return "";
    }

    /// Ends what it has started.
    default void end() {}
}
