package glossator.ui.gather;

import glossator.annotation.Placement;
import glossator.library.Library;
import glossator.library.LibraryNote;
import glossator.ui.session.Session;
import glossator.wording.Locators;
import glossator.wording.TargetWording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Where notes are, as one would cite it. A document is read when the first note of it is on
/// screen, one at a time, the last requested first; of what was read only the places are kept. Used
/// on the FX thread.
final class NotePlaces {
    /// Documents that have scrolled away before they were read are not read.
    private static final int MOST_WAITING = 12;

    private final Session session;
    private final Runnable arrived;
    private final Map<UUID, Known> known = new HashMap<>();
    private final Deque<UUID> waiting = new ArrayDeque<>();
    private final Map<UUID, Set<LibraryNote>> asked = new HashMap<>();
    private final Set<UUID> failed = new HashSet<>();
    private boolean busy;

    private record Known(Placement placement, String place) {}

    /// `arrived` runs when more places are known.
    NotePlaces(Session session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
    }

    /// `p. 12`; empty before it is known, which is requested, and for an orphan.
    String of(LibraryNote note) {
        Placement placement = note.placement();
        Known one = known.get(note.id());
        if (one != null && one.placement().equals(placement)) {
            return one.place();
        }
        if (placement.isOrphan() || !placement.isPassage()) {
            return TargetWording.name(placement.target());
        }
        request(note);
        return one == null ? "" : one.place();
    }

    private void request(LibraryNote note) {
        UUID edition = note.placement().edition();
        asked.computeIfAbsent(edition, _ -> new HashSet<>()).add(note);
        if (!failed.contains(edition)) {
            waiting.remove(edition);
            waiting.push(edition);
            while (waiting.size() > MOST_WAITING) {
                waiting.removeLast();
            }
            // After the rows on screen have all said what they need.
            session.tasks().runLater(this::readNext);
        }
    }

    private void readNext() {
        UUID next = busy ? null : waiting.poll();
        if (next == null) {
            return;
        }
        var notes = new ArrayList<>(session.notes().allProperty().get());
        Set<LibraryNote> also = asked.remove(next);
        notes.addAll(also == null ? Set.of() : also);
        busy = true;
        session.tasks()
                .read(
                        () -> places(session.library(), next, notes),
                        found -> {
                            known.putAll(found);
                            finish();
                        },
                        _ -> {
                            failed.add(next);
                            finish();
                        });
    }

    private void finish() {
        busy = false;
        arrived.run();
        readNext();
    }

    private static Map<UUID, Known> places(Library library, UUID edition, List<LibraryNote> notes) {
        var places = new Locators(library.document(edition));
        Map<UUID, Known> found = new HashMap<>();
        for (LibraryNote note : notes) {
            Placement placement = note.placement();
            if (placement.edition().equals(edition) && !placement.isOrphan()) {
                found.put(note.id(), new Known(placement, places.of(placement)));
            }
        }
        return found;
    }
}
