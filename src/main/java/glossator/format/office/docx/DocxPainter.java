package glossator.format.office.docx;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.office.ParagraphBuilder.Place;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Gives the runs beneath annotations their looks. Where several overlap, the last shows.
final class DocxPainter {
    private final List<Coat> coats;
    private final DocxPlaces places;
    private final Function<Element, DocxPartEdit> edits;
    private final TreeSet<Integer> active = new TreeSet<>();
    private final BitSet painted = new BitSet();
    private DocxLook look = DocxLook.NONE;

    /// @param edits gives the edit of the part that an element is in
    DocxPainter(List<Coat> coats, DocxPlaces places, Function<Element, DocxPartEdit> edits) {
        this.coats = coats;
        this.places = places;
        this.edits = edits;
    }

    /// The look of one annotation.
    record Coat(Range range, Style style, Color color) {}

    private record Event(int at, int coat, boolean begins) {}

    /// Sets the looks of the runs.
    ///
    /// @param runs others whose look is to be set anew, because a mark lies on them now
    /// @return the indexes of the coats that show on at least one character
    BitSet paint(Set<Element> runs) {
        List<Event> events = events();
        Set<Element> touched = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        touched.addAll(runs);
        for (Coat coat : coats) {
            addRuns(coat, touched);
        }
        int next = 0;
        Place last = null;
        for (Place place : places.all()) {
            while (next < events.size() && events.get(next).at <= place.start()) {
                handle(events.get(next++));
            }
            DocxSpot spot = places.spot(place);
            Element run = spot.run();
            boolean paints = run != null && spot.isPaintable() && touched.contains(run);
            if (last != null
                    && (run == null
                            || !paints
                            || !run.isSameNode(places.spot(last).run()))) {
                end(last);
            }
            last = paints ? place : null;
            if (paints) {
                set(place, spot, 0);
            }
            while (next < events.size() && events.get(next).at < place.end()) {
                int offset = events.get(next).at - place.start();
                while (next < events.size() && events.get(next).at - place.start() == offset) {
                    handle(events.get(next++));
                }
                if (paints && spot.isPrecise(place.node())) {
                    set(place, spot, offset);
                }
            }
        }
        if (last != null) {
            end(last);
        }
        return painted;
    }

    /// What follows in the run and is no character of the text is left as it is.
    private void end(Place place) {
        DocxSpot spot = places.spot(place);
        Element run = java.util.Objects.requireNonNull(spot.run());
        DocxPartEdit edit = edits.apply(run);
        if (!DocxLook.NONE.equals(edit.lastLook(run))) {
            DocxSlot slot = edit.after(place, spot, place.length());
            if (slot.run() != null) {
                edit.addLook(run, slot, DocxLook.NONE);
            }
        }
    }

    private List<Event> events() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < coats.size(); i++) {
            events.add(new Event(coats.get(i).range().start(), i, true));
            events.add(new Event(coats.get(i).range().end(), i, false));
        }
        events.sort(Comparator.comparingInt(Event::at).thenComparing(Event::begins));
        return events;
    }

    private void addRuns(Coat coat, Set<Element> touched) {
        List<Place> all = places.all();
        for (int i = places.firstAfter(coat.range().start());
                i < all.size() && all.get(i).start() < coat.range().end();
                i++) {
            DocxSpot spot = places.spot(all.get(i));
            Element run = spot.run();
            if (run != null && spot.isPaintable()) {
                touched.add(run);
            }
        }
    }

    private void handle(Event event) {
        if (event.begins) {
            active.add(event.coat);
        } else {
            active.remove(event.coat);
        }
        look = DocxLook.NONE;
        for (int index : active) {
            look = look.with(coats.get(index).style(), coats.get(index).color());
        }
    }

    private void set(Place place, DocxSpot spot, int offset) {
        Element run = java.util.Objects.requireNonNull(spot.run());
        DocxPartEdit edit = edits.apply(run);
        active.forEach(painted::set);
        DocxLook before = edit.lastLook(run);
        if (before == null && look.equals(DocxLook.NONE)) {
            edit.addLook(run, null, look);
            return;
        }
        if (before == null) {
            DocxSlot slot = edit.before(place, spot, offset);
            boolean whole = slot.run() == null;
            edit.addLook(run, null, whole ? look : DocxLook.NONE);
            before = whole ? look : DocxLook.NONE;
        }
        if (!before.equals(look)) {
            edit.addLook(run, edit.before(place, spot, offset), look);
        }
    }
}
