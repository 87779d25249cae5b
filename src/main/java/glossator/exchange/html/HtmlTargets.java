package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.document.Picture;
import glossator.exchange.AreaCoordinates;
import glossator.exchange.Losses;
import glossator.message.Messages;
import glossator.wording.Phrases;
import glossator.wording.TargetWording;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Writes the annotations that are on no words, each as a block between the paragraphs: what it is
/// on, the cut-out of an area, the words beneath, the note.
final class HtmlTargets {
    private final HtmlContext context;
    private final HtmlAnnotations notes;
    private final HtmlWriter html;

    HtmlTargets(HtmlContext context, HtmlAnnotations notes) {
        this.context = context;
        this.notes = notes;
        html = context.html();
    }

    void writeAll(List<Placement> annotations) {
        annotations.forEach(this::write);
    }

    private void write(Placement placement) {
        String number = String.valueOf(context.placing().number(placement));
        String label = Messages.of("exchange.html.note", number);
        html.open(
                "aside",
                "id",
                "a-" + context.key(placement) + "-1",
                "class",
                "note target " + placement.annotation().color().word(),
                "aria-label",
                label,
                "dir",
                "auto");
        html.element(
                "a",
                number,
                "class",
                "n",
                "href",
                "#n-" + context.key(placement),
                "aria-label",
                label);
        String name = Phrases.capitalize(TargetWording.name(placement.target()));
        html.element("p", name, "class", "where");
        if (placement.target() instanceof Target.Area area) {
            writePicture(placement, name, area.words());
        }
        notes.writeQuote(placement);
        notes.writeContent(placement.annotation());
        notes.replies().writeCount(placement);
        html.close("aside").newLine();
    }

    private void writePicture(Placement placement, String name, String words) {
        Optional<Picture> picture = context.annotated().areas().of(context.annotated(), placement);
        if (picture.isPresent()) {
            String bytes = Base64.getEncoder().encodeToString(picture.get().bytes());
            html.open(
                    "img",
                    "src",
                    "data:" + picture.get().mediaType() + ";base64," + bytes,
                    "alt",
                    words.isBlank() ? name : Phrases.toOneLine(words));
            return;
        }
        String coordinates = AreaCoordinates.describe(context.annotated(), placement);
        context.losses().add(Losses.Kind.AREA_UNDRAWN);
        html.element("p", coordinates, "class", "coordinates");
    }
}
