package glossator.cli;

import glossator.exchange.bibliography.BibliographyReport;
import glossator.message.Messages;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of a bibliography, as lines or as JSON.
record BibliographyReportText(BibliographyReport report, int added, boolean dryRun) {

    /// Counts and entries to `out`, problems to `err`.
    void print(PrintStream out, PrintStream err) {
        report.problems().forEach(p -> err.println(TerminalText.toOneLine(p)));
        out.println(Messages.of(
                dryRun ? "cli.import.would" : "cli.import.done",
                report.entries(),
                report.matched().size(),
                report.changed()));
        out.println(Messages.of(
                "cli.import.parts",
                report.files(),
                dryRun ? report.toAdd().size() : added,
                report.tags(),
                report.notes(),
                report.annotations()));
        if (report.collections() + report.pages() + report.links() > 0) {
            out.println(Messages.of(
                    "cli.import.connections",
                    report.collections(),
                    report.pages(),
                    report.links()));
        }
        report.differences()
                .forEach((source, some) -> some.forEach(d -> out.println(Messages.of(
                        "cli.import.kept",
                        TerminalText.toOneLine(source.title()),
                        d.field(),
                        TerminalText.toOneLine(d.kept()),
                        TerminalText.toOneLine(d.other())))));
        report.ambiguous()
                .forEach(e ->
                        out.println(Messages.of("cli.import.ambiguous", ImportCommand.name(e))));
        report.unmatched()
                .forEach(e ->
                        out.println(Messages.of("cli.import.unmatched", ImportCommand.name(e))));
        if (!report.toAdd().isEmpty() && dryRun) {
            out.println(Messages.of("cli.import.can-add", report.toAdd().size()));
        }
    }

    static Map<String, Object> json(BibliographyReport report, int added, boolean dryRun) {
        var json = new LinkedHashMap<String, Object>();
        json.put("dryRun", dryRun);
        json.put("items", report.entries());
        json.put("matched", names(report));
        json.put(
                "unmatched",
                report.unmatched().stream().map(ImportCommand::name).toList());
        json.put(
                "ambiguous",
                report.ambiguous().stream().map(ImportCommand::name).toList());
        json.put("changed", report.changed());
        json.put("files", report.files());
        json.put("filesToAdd", report.toAdd().stream().map(Object::toString).toList());
        json.put("filesAdded", added);
        json.put("tags", report.tags());
        json.put("notes", report.notes());
        json.put("annotations", report.annotations());
        json.put("collections", report.collections());
        json.put("webLinks", report.pages());
        json.put("links", report.links());
        json.put("kept", kept(report));
        json.put("problems", report.problems());
        return json;
    }

    private static List<Map<String, String>> names(BibliographyReport report) {
        return report.matched().entrySet().stream()
                .map(e -> Map.of(
                        "entry", ImportCommand.name(e.getKey()),
                        "source", e.getValue().id().toString()))
                .toList();
    }

    private static List<Map<String, String>> kept(BibliographyReport report) {
        return report.differences().entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .map(d -> Map.of(
                                "source", e.getKey().id().toString(),
                                "field", d.field(),
                                "kept", d.kept(),
                                "other", d.other())))
                .toList();
    }
}
