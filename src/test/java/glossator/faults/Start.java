package glossator.faults;

import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Recovery;
import glossator.message.Refusal;
import glossator.ui.shell.Opening;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// The start of the program after a fault: what the window would open, or say instead.
///
/// @param library null if it is not opened
/// @param sentence what is said of it; empty if nothing
record Start(Path folder, @Nullable Library library, String sentence) implements AutoCloseable {

    static Start of(Path folder) {
        return switch (Opening.of(folder)) {
            case Opening.Opened(Library library) ->
                new Start(
                        folder,
                        library,
                        String.join(" ", library.notices())
                                + library.whyReadOnly().orElse(""));
            case Opening.Refused(var state) -> new Start(folder, null, state.sentence());
        };
    }

    /// A start that should find a library as if nothing had happened: counts what is missing of
    /// what was acknowledged, and every problem that a check finds.
    static void requireSound(Path folder, java.util.List<String> acknowledged, FaultCounts counts) {
        try (Start start = of(folder)) {
            Library library = start.library;
            if (library == null || library.whyReadOnly().isPresent()) {
                counts.addClosedStart();
                counts.addAcknowledged(acknowledged.size(), acknowledged.size());
                return;
            }
            counts.addAcknowledged(
                    acknowledged.size(), SampleLibrary.countMissing(acknowledged, library));
            if (!library.check().isEmpty()) {
                counts.addSilentDamage();
            }
        }
    }

    /// How many notes of the sample a recovery brings back into the folder `into`.
    static int countRecovered(Path from, Path into, SampleLibrary sample) throws IOException {
        try {
            Recovery.recover(from, into, Formats::read);
            try (Library library = Library.open(into)) {
                return sample.countIn(library);
            }
        } catch (Refusal refusal) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (library != null) {
            library.close();
        }
    }
}
