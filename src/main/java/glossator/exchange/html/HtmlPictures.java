package glossator.exchange.html;

import glossator.document.Inline;
import glossator.document.Picture;
import glossator.exchange.Losses;
import glossator.message.Messages;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// Embeds the pictures of the text in the file; a picture that is missing or of an unsupported type
/// is replaced by its description, which is not part of the text.
record HtmlPictures(HtmlContext context) {
    /// Types that browsers display; an SVG in an `img` element neither runs nor loads anything.
    private static final Set<String> PICTURES = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/bmp",
            "image/svg+xml");

    void write(Inline.Image image) {
        Optional<Picture> picture = context.annotated().pictures().apply(image.id());
        if (picture.isPresent() && PICTURES.contains(picture.get().mediaType())) {
            String bytes = Base64.getEncoder().encodeToString(picture.get().bytes());
            String source = "data:" + picture.get().mediaType() + ";base64," + bytes;
            context.html().open("img", "src", source, "alt", image.alternative());
        } else {
            boolean missing = picture.isEmpty();
            context.losses()
                    .add(missing ? Losses.Kind.PICTURE_MISSING : Losses.Kind.PICTURE_OMITTED);
            String said = image.alternative().isBlank()
                    ? Messages.of("exchange.picture")
                    : Messages.of("exchange.picture.of", image.alternative());
            context.html()
                    .element(
                            "span",
                            "",
                            "class",
                            "missing",
                            "role",
                            "img",
                            "aria-label",
                            said,
                            "data-alt",
                            said);
        }
    }
}
