package glossator.exchange;

import glossator.exchange.LossReport.Loss;
import glossator.message.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One report on the copies of several works, each in a file of its own.
public final class CopiesReport {
    private final List<Loss> losses = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int annotations;
    private int written;
    private int refused;
    private boolean whole = true;

    /// Adds what became of the copy of one work.
    public void add(String title, LossReport report) {
        written++;
        annotations += report.written();
        report.losses()
                .forEach(loss -> losses.add(new Loss(named(title, loss.what()), loss.why())));
        report.warnings().forEach(warning -> warnings.add(named(title, warning)));
        CopyProof proof = report.proof();
        if (proof != null && !report.isWhole()) {
            whole = false;
            ProofWording.sentences(proof).forEach(said -> warnings.add(named(title, said)));
        }
    }

    /// Adds a work whose copy could not be made, and why.
    public void addRefused(String title, String why) {
        refused++;
        whole = false;
        losses.add(new Loss(Messages.of("exchange.copies.refused", title), why));
    }

    private static String named(String title, String sentence) {
        return Messages.of("exchange.copies.of", title, sentence);
    }

    /// Whether all copies were written, with nothing missing that was not said.
    public boolean isWhole() {
        return whole;
    }

    /// How many copies were written comes first.
    public LossReport report() {
        warnings.addFirst(Messages.of("exchange.copies.written", written, written + refused));
        return new LossReport(annotations, losses, warnings, null);
    }

    /// A file in `folder` that is not there yet: the name, or the name with a number.
    public static Path freePlace(Path folder, String name) {
        Path place = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 ? name.substring(dot) : "";
        for (int n = 2; Files.exists(place); n++) {
            place = folder.resolve(stem + " (" + n + ")" + end);
        }
        return place;
    }
}
