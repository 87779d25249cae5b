package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Picture;
import glossator.document.Span;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportLayout;
import glossator.exchange.ExportLinks;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextSanitizer;
import glossator.message.Messages;
import glossator.wording.Phrases;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the parts of the annotated Markdown share while it is written.
///
/// @param noteLabels the footnotes of the source: from the offset of each to its label in the file
record MarkdownContext(
        AnnotatedDocument annotated,
        ExportLayout placing,
        TextSanitizer clean,
        Losses losses,
        Pictures pictures,
        Map<Integer, String> noteLabels) {

    static MarkdownContext of(AnnotatedDocument annotated, Losses losses) {
        var clean = new TextSanitizer(losses);
        Document document = annotated.document();
        var labels = new LinkedHashMap<Integer, String>();
        for (SourceParagraph paragraph : SourceParagraph.allOf(document)) {
            if (paragraph.lead().kind() instanceof Block.Note) {
                labels.put(paragraph.start(), "d" + (labels.size() + 1));
            }
        }
        var context = new MarkdownContext(
                annotated,
                new ExportLayout(annotated),
                clean,
                losses,
                new Pictures(annotated, clean, losses, new LinkedHashMap<>()),
                labels);
        context.countLinks();
        return context;
    }

    private void countLinks() {
        for (Block block : annotated.document().blocks()) {
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Link(String href)) {
                    if (href.startsWith("#")) {
                        losses.add(Losses.Kind.LINK_INSIDE);
                    } else if (ExportLinks.toSafeAddress(href).isEmpty()) {
                        losses.add(Losses.Kind.LINK_DROPPED);
                    }
                }
            }
        }
    }

    /// The label of the footnote at the place named `target`.
    Optional<String> findNoteLabel(String target) {
        var offset = annotated.document().target(target);
        return offset.isPresent()
                ? Optional.ofNullable(noteLabels.get(offset.getAsInt()))
                : Optional.empty();
    }

    String referenceTo(Placement placement) {
        return "[^n" + placing.number(placement) + "]";
    }

    /// The pictures of the text: referred to in the text, with their bytes at the end of the file.
    record Pictures(
            AnnotatedDocument annotated,
            TextSanitizer clean,
            Losses losses,
            Map<String, Picture> used) {
        private static final int MAX_BYTES = 4 << 20;

        String write(Inline.Image image) {
            String said =
                    MarkdownEscaping.escape(Phrases.toOneLine(clean.sanitize(image.alternative())));
            Optional<Picture> picture = annotated.pictures().apply(image.id());
            boolean fits = picture.isPresent()
                    && picture.get().bytes().length <= MAX_BYTES
                    && picture.get().mediaType().matches("image/[a-z0-9.+-]{1,40}");
            if (!fits) {
                losses.add(
                        picture.isEmpty()
                                ? Losses.Kind.PICTURE_MISSING
                                : Losses.Kind.PICTURE_OMITTED);
                return said.isEmpty()
                        ? MarkdownEscaping.escape(Messages.of("exchange.picture"))
                        : MarkdownEscaping.escape(Messages.of(
                                "exchange.picture.of",
                                Phrases.toOneLine(clean.sanitize(image.alternative()))));
            }
            return refer("picture " + image.id(), picture.get(), said);
        }

        /// A cut-out; `said`, its description, is escaped.
        String write(Picture cutOut, String said) {
            return refer("area " + cutOut.id(), cutOut, said);
        }

        private String refer(String key, Picture picture, String said) {
            used.putIfAbsent(key, picture);
            int number = used.keySet().stream().toList().indexOf(key) + 1;
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
