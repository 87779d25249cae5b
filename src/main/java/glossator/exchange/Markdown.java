package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Mark;
import glossator.document.Picture;
import glossator.document.Span;
import glossator.message.Messages;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the parts of the annotated Markdown share while it is written.
///
/// @param noteLabels the footnotes of the source: the offset of each to its label in the file
record Markdown(
        Work work,
        Placing placing,
        Clean clean,
        Losses losses,
        Pictures pictures,
        Map<Integer, String> noteLabels) {

    static Markdown of(Work work, Losses losses) {
        var clean = new Clean(losses);
        Document document = work.document();
        var labels = new LinkedHashMap<Integer, String>();
        for (Unit unit : Unit.of(document)) {
            if (unit.lead().kind() instanceof Block.Note) {
                labels.put(unit.start(), "d" + (labels.size() + 1));
            }
        }
        var sheet =
                new Markdown(
                        work,
                        new Placing(work),
                        clean,
                        losses,
                        new Pictures(work, clean, losses, new LinkedHashMap<>()),
                        labels);
        sheet.countLinks();
        return sheet;
    }

    private void countLinks() {
        for (Block block : work.document().blocks()) {
            for (Span span : block.spans()) {
                if (span.mark() instanceof Mark.Link(String href)) {
                    if (href.startsWith("#")) {
                        losses.add(Losses.Kind.LINK_INSIDE);
                    } else if (Links.outside(href).isEmpty()) {
                        losses.add(Losses.Kind.LINK_DROPPED);
                    }
                }
            }
        }
    }

    /// The label of the footnote at the place called `target`.
    Optional<String> noteLabel(String target) {
        var offset = work.document().target(target);
        return offset.isPresent()
                ? Optional.ofNullable(noteLabels.get(offset.getAsInt()))
                : Optional.empty();
    }

    String reference(Placed placed) {
        return "[^n" + placing.number(placed) + "]";
    }

    /// The pictures of the text: named where they stand, their bytes at the end of the file.
    record Pictures(Work work, Clean clean, Losses losses, Map<String, Picture> used) {
        private static final int MAX_BYTES = 4 << 20;

        String write(Mark.Image image) {
            String said = MarkdownText.escape(Phrases.oneLine(clean.text(image.alternative())));
            Optional<Picture> picture = work.pictures().apply(image.id());
            boolean fits =
                    picture.isPresent()
                            && picture.get().bytes().length <= MAX_BYTES
                            && picture.get().mediaType().matches("image/[a-z0-9.+-]{1,40}");
            if (!fits) {
                losses.add(
                        picture.isEmpty()
                                ? Losses.Kind.PICTURE_MISSING
                                : Losses.Kind.PICTURE_OMITTED);
                return said.isEmpty()
                        ? MarkdownText.escape(Messages.of("exchange.picture"))
                        : MarkdownText.escape(
                                Messages.of(
                                        "exchange.picture.of",
                                        Phrases.oneLine(clean.text(image.alternative()))));
            }
            used.putIfAbsent(image.id(), picture.get());
            int number = used.keySet().stream().toList().indexOf(image.id()) + 1;
            return "![" + said + "][picture-" + number + "]";
        }

        String definitions() {
            var out = new StringBuilder();
            int number = 1;
            for (Picture picture : used.values()) {
                String bytes = Base64.getEncoder().encodeToString(picture.bytes());
                out.append("[picture-").append(number++).append("]: <data:");
                out.append(picture.mediaType()).append(";base64,").append(bytes).append(">\n");
            }
            return out.toString();
        }
    }
}
