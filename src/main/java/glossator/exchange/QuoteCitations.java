package glossator.exchange;

import glossator.annotation.Placement;
import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.Cited;
import glossator.bibliography.citation.CitedText;
import glossator.wording.Citation;
import glossator.wording.Locators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The citations of all annotations of an export, in the style chosen for it.
///
/// @param byNote by the id of the annotation; empty if no style was chosen
/// @param entries by the id of the annotation, its work as it is in the list of works
/// @param references the list of works, in the order of the style
public record QuoteCitations(
        Map<UUID, String> byNote, Map<UUID, String> entries, List<String> references) {
    public QuoteCitations {
        byNote = Map.copyOf(byNote);
        entries = Map.copyOf(entries);
        references = List.copyOf(references);
    }

    /// Those of the annotations in the order in which exports list them.
    public static QuoteCitations of(
            List<AnnotatedDocument> works, CitationFormat format, TextSanitizer clean) {
        CitationForm form =
                works.isEmpty() ? CitationForm.OWN : works.getFirst().citing();
        if (form.isOwn()) {
            return new QuoteCitations(Map.of(), Map.of(), List.of());
        }
        var quotes = new ArrayList<Cited>();
        var ids = new ArrayList<UUID>();
        for (AnnotatedDocument work : works) {
            var places = new Locators(work.document());
            for (Placement placement : inOrder(work)) {
                ids.add(placement.id());
                quotes.add(
                        work.hasPlace(placement)
                                ? Citation.cited(work.source(), work.document(), places, placement)
                                : Cited.whole(Citation.described(work.source())));
            }
        }
        CitedText cited = form.cite(quotes, format);
        Map<UUID, String> byNote = new HashMap<>();
        Map<UUID, String> entries = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byNote.put(ids.get(i), clean.sanitize(cited.citations().get(i)));
            entries.put(ids.get(i), clean.sanitize(cited.entries().get(i)));
        }
        List<String> references =
                cited.references().stream().map(clean::sanitize).toList();
        return new QuoteCitations(byNote, entries, references);
    }

    private static List<Placement> inOrder(AnnotatedDocument work) {
        var layout = new ExportLayout(work);
        var all = new ArrayList<>(layout.annotationsHere());
        all.addAll(layout.annotationsElsewhere());
        return all;
    }

    /// Empty if no style was chosen.
    public String of(Placement placement) {
        return byNote.getOrDefault(placement.id(), "");
    }
}
