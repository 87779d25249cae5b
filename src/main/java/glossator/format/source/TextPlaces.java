package glossator.format.source;

import glossator.document.Document;

import java.util.ArrayList;
import java.util.List;

/// Where the characters of a text come from in its source, recorded while it is built.
public final class TextPlaces {
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> beginnings = new ArrayList<>();

    /// `length` characters of the text from `start` on come from `node`, all in UTF-16 units: from
    /// its text from `from` on, one for one, or, if `from` is -1, from the node as a whole.
    ///
    /// @param node of the tree that the parser of the format made
    public record Place(Object node, int from, int start, int length) {
        /// Whether the characters are not the node's own text but stand for all of it.
        public boolean isWhole() {
            return from < 0;
        }

        /// The end of its characters in the text.
        public int end() {
            return start + length;
        }
    }

    /// Records a place in a block whose first character is at `block` in the text so far.
    public void add(Place place, int block) {
        places.add(place);
        beginnings.add(block);
    }

    /// How many there are, for [#dropFrom].
    public int size() {
        return places.size();
    }

    /// Forgets all from this one on, because their characters are not in the text after all.
    public void dropFrom(int index) {
        places.subList(index, places.size()).clear();
        beginnings.subList(index, beginnings.size()).clear();
    }

    /// The places in `document`, in ascending order. A space is a line end if a block was split
    /// there.
    public List<Place> in(Document document) {
        TightSplits splits = TightSplits.of(document);
        var settled = new ArrayList<Place>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            splits.divide(beginnings.get(i), place.start, place.length, (done, start, length) -> {
                int from = place.isWhole() ? -1 : place.from + done;
                settled.add(new Place(place.node, from, start, length));
            });
        }
        return settled;
    }
}
