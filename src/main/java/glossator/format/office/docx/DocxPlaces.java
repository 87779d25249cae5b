package glossator.format.office.docx;

import glossator.document.Range;
import glossator.format.office.ParagraphBuilder.Place;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// The places of the characters of a file in the order of the text.
final class DocxPlaces {
    private final List<Place> all;
    private final IdentityHashMap<Node, DocxSpot> spots = new IdentityHashMap<>();

    DocxPlaces(List<List<Place>> places) {
        all = places.stream().flatMap(List::stream).toList();
    }

    /// The characters of a passage that are in one story.
    ///
    /// @param first the index of the place of the first
    /// @param from its offset there
    /// @param last the index of the place of the last
    /// @param to the offset behind it there
    record Stretch(int first, int from, int last, int to) {}

    List<Place> all() {
        return all;
    }

    DocxSpot spot(Place place) {
        Node key = place.isElement() ? place.node() : place.node().getParentNode();
        return spots.computeIfAbsent(key, DocxSpot::of);
    }

    /// The index of the first place that ends behind `offset`.
    int firstAfter(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The stretches of a passage, in the order of the text.
    List<Stretch> stretches(Range range) {
        var byStory = new LinkedHashMap<Element, Stretch>();
        for (int i = firstAfter(range.start());
                i < all.size() && all.get(i).start() < range.end();
                i++) {
            Place place = all.get(i);
            int index = i;
            int from = Math.max(0, range.start() - place.start());
            int to = Math.min(place.length(), range.end() - place.start());
            byStory.compute(
                    spot(place).story(),
                    (_, known) -> known == null
                            ? new Stretch(index, from, index, to)
                            : new Stretch(known.first, known.from, index, to));
        }
        return new ArrayList<>(byStory.values());
    }

    /// The offset in the text at which a mark before this character is read.
    int startAt(int index, int from) {
        Place place = all.get(index);
        DocxSpot spot = spot(place);
        if (spot.isPrecise(place.node())) {
            return place.start() + from;
        }
        int at = index;
        while (at > 0 && isSameUnit(all.get(at - 1), spot)) {
            at--;
        }
        return all.get(at).start();
    }

    /// The offset in the text at which a mark behind this character is read.
    int endAt(int index, int to) {
        Place place = all.get(index);
        DocxSpot spot = spot(place);
        if (spot.isPrecise(place.node())) {
            return place.start() + to;
        }
        int at = index;
        while (at + 1 < all.size() && isSameUnit(all.get(at + 1), spot)) {
            at++;
        }
        return all.get(at).end();
    }

    private boolean isSameUnit(@Nullable Place other, DocxSpot spot) {
        return other != null && spot(other).unit().isSameNode(spot.unit());
    }
}
