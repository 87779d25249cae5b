package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.document.Picture;
import glossator.exchange.Losses;
import glossator.wording.Phrases;
import glossator.wording.TargetWording;

import java.util.List;
import java.util.Optional;

/// Writes the annotations that are on no words, each as a paragraph of its own: what it is on, with
/// the reference to its footnote, and the cut-out of an area.
record MarkdownTargets(MarkdownContext context) {

    /// The paragraphs, each with an empty line behind it.
    String write(List<Placement> annotations) {
        var out = new StringBuilder();
        annotations.forEach(placement -> out.append(write(placement)).append("\n\n"));
        return out.toString();
    }

    private String write(Placement placement) {
        String target = Phrases.capitalize(TargetWording.name(placement.target()));
        String name = MarkdownEscaping.escape(Phrases.toOneLine(context.clean().sanitize(target)));
        String heading = "**" + name + "**" + context.referenceTo(placement);
        return placement.target() instanceof Target.Area
                ? heading + picture(placement, name)
                : heading;
    }

    private String picture(Placement placement, String name) {
        Optional<Picture> picture = context.annotated().areas().of(context.annotated(), placement);
        if (picture.isPresent()) {
            return "\n\n" + context.pictures().write(picture.get(), name);
        }
        context.losses().add(Losses.Kind.AREA_UNDRAWN);
        return "";
    }
}
