package glossator.exchange.copy;

import glossator.exchange.DocumentLinks;
import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links of notes in an annotated copy: lines at the end of the note, such as *Supports: “…” in
/// Title, p. 12*. No format has anything of its own for them. A note that is from the file itself
/// is somebody's words there and gets none.
record CopyLinks(DocumentLinks links) {
    /// The plan with the lines in its notes.
    CopyPlan addTo(CopyPlan plan) {
        List<CopyAnnotation> annotations =
                plan.annotations().stream().map(this::addTo).toList();
        return plan.withAnnotations(annotations);
    }

    private CopyAnnotation addTo(CopyAnnotation annotation) {
        List<String> some = links.lines(annotation.id());
        if (some.isEmpty() || annotation.embedded() != null) {
            return annotation;
        }
        return annotation.withNote(Stream.concat(
                        Stream.of(annotation.note()).filter(note -> !note.isBlank()), some.stream())
                .collect(Collectors.joining("\n\n")));
    }

    /// How many links are not in the copy.
    int countOmitted(CopyPlan plan) {
        int there = plan.annotations().stream()
                .filter(annotation -> annotation.embedded() == null)
                .mapToInt(annotation -> links.of(annotation.id()).size())
                .sum();
        int all = links.byNote().values().stream().mapToInt(List::size).sum();
        return links.omitted() + all - there;
    }
}
