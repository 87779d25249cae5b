package glossator.copies;

import glossator.format.CopyAnnotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A PDF file and its annotated copy, with what mutool lists in the copy.
///
/// @param beneath the words beneath each annotation, by its id
/// @param bounds what the annotations cover
record PdfPair(
        AnnotatedCopy annotated,
        Path original,
        Path copy,
        Map<String, String> beneath,
        List<Bounds> bounds) {
    private static final int ID = 36;

    /// In points from the top left of the page, which counts from 0.
    record Bounds(int page, double left, double top, double right, double bottom) {}

    PdfPair(AnnotatedCopy annotated, Path original, Path copy) {
        this(annotated, original, copy, Map.of(), List.of());
    }

    PdfPair listed(Path folder) throws IOException {
        Path script = folder.resolve("annotations.js");
        if (Files.notExists(script)) {
            try (InputStream in = PdfPair.class.getResourceAsStream("annotations.js")) {
                Files.copy(Objects.requireNonNull(in), script);
            }
        }
        Program.Answer answer = Program.run(folder, "mutool", "run", script, copy);
        Map<String, String> words = new HashMap<>();
        var covered = new ArrayList<Bounds>();
        for (String line : answer.out().split("\n")) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 3) {
                // A mark over several pages has a part on each.
                String id = fields[0].substring(0, Math.min(ID, fields[0].length()));
                words.merge(id, fields[2], String::concat);
            } else if (fields.length == 5) {
                List<Double> n = Stream.of(fields).map(Double::valueOf).toList();
                covered.add(
                        new Bounds(n.get(0).intValue(), n.get(1), n.get(2), n.get(3), n.get(4)));
            }
        }
        return new PdfPair(annotated, original, copy, words, covered);
    }

    Verdict listing() {
        List<UUID> ids =
                annotated.annotations().stream().map(CopyAnnotation::id).toList();
        List<UUID> missing =
                ids.stream().filter(id -> !beneath.containsKey(id.toString())).toList();
        missing.forEach(id -> Findings.add("mutool: does not list one, " + copy.getFileName()));
        return new Verdict(1, ids.size(), ids.size() - missing.size());
    }

    Verdict words() {
        int right = 0;
        List<CopyAnnotation> passages = annotated.passages();
        for (CopyAnnotation each : passages) {
            String found = beneath.getOrDefault(each.id().toString(), "");
            boolean same = Letters.areSame(annotated.quote(each), found);
            right += same ? 1 : 0;
            if (!same) {
                Findings.add("mutool, " + copy.getFileName() + ": “" + annotated.quote(each)
                        + "” has “" + found + "” beneath");
            }
        }
        return new Verdict(1, passages.size(), right);
    }
}
