package glossator.format.html;

import glossator.format.source.Pictures;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows a picture whose bytes came with the page, or else its alternative text.
final class HtmlImages {
    private static final List<String> LAZY = List.of("data-src", "data-original", "data-lazy-src");
    private final InlineFlow flow;
    private final Pictures pictures;

    HtmlImages(InlineFlow flow, Pictures pictures) {
        this.flow = flow;
        this.pictures = pictures;
    }

    void showImage(Element image) {
        if (isTracker(image)) {
            return;
        }
        String alternative = image.attr("alt").strip();
        Optional<String> found = addresses(image).stream()
                .map(pictures::find)
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isPresent()) {
            flow.addImage(found.get(), alternative);
        } else if (!alternative.isEmpty()) {
            flow.addText(" " + alternative + " ");
        }
    }

    /// A drawing is shown if it frames a picture, as on the covers of books.
    void showDrawing(Element svg) {
        for (Element image : svg.getElementsByTag("image")) {
            String address = image.hasAttr("href") ? image.attr("href") : image.attr("xlink:href");
            pictures.find(address).ifPresent(id -> flow.addImage(id, XhtmlParser.titleOf(svg)));
        }
    }

    /// An embedded object is shown if it is a picture.
    void showObject(Element object) {
        String alternative = object.text().strip();
        pictures.find(object.attr("data")).ifPresent(id -> flow.addImage(id, alternative));
    }

    private static List<String> addresses(Element image) {
        var all = new ArrayList<String>();
        // If the real picture is loaded later, `src` holds a small placeholder.
        for (String name : LAZY) {
            all.add(image.attr(name));
        }
        all.add(image.attr("src"));
        all.addAll(addressesInSet(image.attr("srcset")));
        all.addAll(addressesInSet(image.attr("data-srcset")));
        Element parent = image.parent();
        if (parent != null && parent.nameIs("picture")) {
            parent.select("> source").forEach(s -> all.addAll(addressesInSet(s.attr("srcset"))));
        }
        all.removeIf(String::isBlank);
        return all;
    }

    /// The addresses of a `srcset`; a `data:` address contains a comma of its own.
    private static List<String> addressesInSet(String set) {
        var all = new ArrayList<String>();
        for (String candidate : set.split(",\\s+", -1)) {
            all.add(candidate.strip().split("\\s+", 2)[0]);
        }
        return all;
    }

    private static boolean isTracker(Element image) {
        return image.attr("width").strip().matches("[01](px)?")
                && image.attr("height").strip().matches("[01](px)?");
    }
}
