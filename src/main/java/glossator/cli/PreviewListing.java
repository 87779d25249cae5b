package glossator.cli;

import glossator.annotation.Color;
import glossator.exchange.ExportPreview;
import glossator.exchange.LossReport;
import glossator.message.Messages;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an export would hand on.
record PreviewListing(
        ExportPreview preview, LossReport report, List<ExportReport.LossJson> losses) {

    void print(PrintStream out) {
        out.println(
                Messages.of("cli.export.preview.leaving", preview.leaving(), preview.replies()));
        print("cli.export.preview.colors", colors(), out);
        print("cli.export.preview.tags", preview.tags(), out);
        print("cli.export.preview.authors", preview.authors(), out);
        if (preview.privates() > 0) {
            out.println(Messages.of("cli.export.private", preview.privates()));
        }
        if (preview.omitted() > 0) {
            out.println(Messages.of("cli.export.omitted", preview.omitted()));
        }
        losses.forEach(l -> out.println(Messages.of("cli.export.loss", l.what(), l.why())));
        report.warnings().forEach(out::println);
    }

    private Map<String, Integer> colors() {
        var words = new LinkedHashMap<String, Integer>();
        for (Color color : Color.values()) {
            Integer count = preview.colors().get(color);
            if (count != null) {
                words.put(color.word(), count);
            }
        }
        return words;
    }

    private static void print(String key, Map<String, Integer> counts, PrintStream out) {
        if (!counts.isEmpty()) {
            out.println(Messages.of(key));
        }
        counts.forEach((name, count) -> out.println(Messages.of(
                "cli.export.preview.line",
                name.isEmpty() ? Messages.of("cli.export.preview.nobody") : name,
                count)));
    }

    record Json(
            int leaving,
            int replies,
            int keptPrivate,
            int filteredOut,
            int strangers,
            Map<String, Integer> colors,
            Map<String, Integer> tags,
            Map<String, Integer> authors,
            List<ExportReport.LossJson> losses,
            List<String> warnings) {}

    Json json() {
        return new Json(
                preview.leaving(),
                preview.replies(),
                preview.privates(),
                preview.omitted(),
                preview.strangers(),
                colors(),
                preview.tags(),
                preview.authors(),
                losses,
                report.warnings());
    }
}
