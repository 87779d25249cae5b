package glossator.cli;

import glossator.exchange.CopyDifference;
import glossator.exchange.CopyProof;
import glossator.exchange.ExportPreview;
import glossator.exchange.LossReport;
import glossator.exchange.ProofWording;
import glossator.format.CopyRemainder;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What is said of an export that was written: counts, losses, and the proof of an annotated copy.
///
/// @param kind the word that `--as` took
record ExportReport(String kind, LossReport report, ExportPreview preview) {
    private static final int MOST = 20;

    void tell(PrintStream err) {
        err.println(Messages.of("cli.export.written", report.written()));
        tellLosses(err);
        CopyProof proof = report.proof();
        if (proof != null) {
            tell(proof, err);
        }
    }

    void tellLosses(PrintStream err) {
        if (preview.privates() > 0) {
            err.println(Messages.of("cli.export.private", preview.privates()));
        }
        if (preview.omitted() > 0) {
            err.println(Messages.of("cli.export.omitted", preview.omitted()));
        }
        for (LossReport.Loss loss : report.losses()) {
            err.println(Messages.of("cli.export.loss", loss.what(), loss.why()));
        }
        report.warnings().forEach(err::println);
    }

    private static void tell(CopyProof proof, PrintStream err) {
        ProofWording.sentences(proof).forEach(err::println);
        List<CopyDifference> differences = proof.undeclared();
        differences.stream().limit(MOST).forEach(d -> err.println(d.sentence()));
        if (differences.size() > MOST) {
            err.println(Messages.of("cli.more", differences.size() - MOST));
        }
    }

    /// In this order; a `Map.of` would change it from run to run.
    record Json(
            String path,
            String as,
            int written,
            int keptPrivate,
            int filteredOut,
            List<LossJson> losses,
            List<String> warnings,
            @Nullable ProofJson proof) {}

    record LossJson(String what, String why) {}

    /// @param marks that were to be in the copy
    /// @param proven how many of them are, with all that belongs to them
    record ProofJson(
            boolean whole,
            UUID copy,
            boolean textSame,
            int marks,
            int proven,
            int replies,
            int untouched,
            int partsSame,
            List<PartJson> otherParts,
            List<DifferenceJson> differences) {}

    /// @param name null for the whole file
    record PartJson(@Nullable String name, String change) {}

    record DifferenceJson(
            String kind, @Nullable UUID annotation, String sentence, boolean declared) {}

    Json json(String path) {
        CopyProof proof = report.proof();
        return new Json(
                path,
                kind,
                report.written(),
                preview.privates(),
                preview.omitted(),
                losses(),
                report.warnings(),
                proof == null ? null : json(proof));
    }

    List<LossJson> losses() {
        return report.losses().stream()
                .map(loss -> new LossJson(loss.what(), loss.why()))
                .toList();
    }

    private static ProofJson json(CopyProof proof) {
        return new ProofJson(
                proof.isWhole(),
                proof.plan().copy(),
                proof.isTextSame(),
                proof.marks(),
                proof.proven(),
                proof.replies(),
                proof.untouched(),
                proof.remainder().same(),
                proof.remainder().others().stream().map(ExportReport::json).toList(),
                proof.differences().stream()
                        .map(d -> new DifferenceJson(
                                d.kind().word(), d.annotation(), d.sentence(), d.declared()))
                        .toList());
    }

    private static PartJson json(CopyRemainder.Part part) {
        return new PartJson(
                part.name().isEmpty() ? null : part.name(),
                part.change().name().toLowerCase(Locale.ROOT));
    }
}
