package glossator.cli;

import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.document.Span;
import glossator.format.PictureSize;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Areas of a picture in the text.
///
/// @param offset of the picture in the text of the edition
/// @param size the whole picture, in pixels
record AreasOnPicture(String id, int offset, Rectangle size, String text) {
    private static final int MOST_SHOWN = 5;

    /// Refuses a picture that is not in the text, is lost, or cannot be measured.
    static AreasOnPicture of(Library library, Edition edition, String id) {
        Document document = library.document(edition.id());
        Map<String, Integer> places = places(document);
        if (places.isEmpty()) {
            throw new Refusal("cli.picture.none", edition.fileName());
        }
        if (!places.containsKey(id)) {
            throw new Refusal("cli.picture.not-there", id, edition.fileName(), list(places));
        }
        Picture picture = library.picture(edition.id(), id)
                .orElseThrow(() -> new Refusal("cli.picture.lost", id, edition.fileName()));
        Rectangle size = PictureSize.of(picture)
                .map(PictureSize::whole)
                .orElseThrow(() -> new Refusal("cli.picture.unmeasured", id, picture.mediaType()));
        return new AreasOnPicture(id, places.get(id), size, document.text());
    }

    /// Without `areas`, the whole picture.
    TargetOptions.Place place(List<Rectangle> areas) {
        List<Rectangle> parts = areas.isEmpty()
                ? List.of(size)
                : areas.stream().map(this::within).toList();
        var target = new Target.Area(new Surface.Picture(id), parts, "");
        return new TargetOptions.Place(Selector.of(text, new Range(offset, offset)), target);
    }

    private Rectangle within(Rectangle area) {
        return AreasOnPage.within(area, size.width(), size.height())
                .orElseThrow(() -> new Refusal(
                        "cli.area.off-picture",
                        OptionParsers.toWord(area),
                        id,
                        OptionParsers.toWord(size.width()),
                        OptionParsers.toWord(size.height())));
    }

    /// The pictures of a text by their ids, each with its offset, in order.
    private static Map<String, Integer> places(Document document) {
        var places = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image image) {
                    places.putIfAbsent(image.id(), document.start(i) + span.start());
                }
            }
        }
        return places;
    }

    private static String list(Map<String, Integer> places) {
        String ids = places.keySet().stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return places.size() > MOST_SHOWN ? ids + " …" : ids;
    }
}
