package glossator.cli;

import glossator.annotation.Digest;
import glossator.exchange.CitationForm;
import glossator.exchange.DrawnAreas;
import glossator.exchange.LossReport;
import glossator.exchange.digest.DigestDocument;
import glossator.exchange.digest.DigestFormat;
import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/// `digest export DIGEST --as FORMAT`: writes it for other programs, with references that lead
/// back.
@Command(name = "export", sortOptions = false)
final class DigestExportCommand extends LibraryCommand {
    @Parameters(paramLabel = "DIGEST", descriptionKey = "DIGEST")
    private String reference = "";

    @Option(names = "--as", paramLabel = "FORMAT")
    private String kind = "markdown";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH")
    private Optional<String> output = Optional.empty();

    @Option(names = "--style", paramLabel = "S")
    private String style = "";

    @Option(names = "--force")
    private boolean force;

    DigestExportCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return true;
    }

    @Override
    int run(Library library) throws IOException {
        DigestFormat format = DigestFormat.byWord(kind);
        Digest digest = DigestReference.find(library, reference);
        DigestDocument document = DigestDocument.of(
                library,
                digest,
                CitationForm.of(library, style),
                new DrawnAreas(new PageDrawer(library, surroundings())));
        if (output.isEmpty()) {
            var bytes = new ByteArrayOutputStream();
            LossReport report = format.write(document, bytes);
            bytes.writeTo(out());
            out().flush();
            tellLosses(report);
            return 0;
        }
        ExportTarget target =
                ExportTarget.of(output.get(), format.fileName(digest.title()), library);
        LossReport report = target.write(to -> format.write(document, to, target.path()), force);
        format.writePictures(document, library, target.path());
        print("cli.digest.exported", report.written(), target.path());
        tellLosses(report);
        return 0;
    }

    private void tellLosses(LossReport report) {
        report.losses().forEach(loss -> surroundings().err().println(loss.what()));
    }
}
