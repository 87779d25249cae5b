package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placements;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.LibraryNote;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The annotations of all sources, read once by one query when they are first asked for and then
/// kept as they are stored: of a step, only what it touched is read again. Used on the FX thread.
public final class LibraryNotes {
    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<List<LibraryNote>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Set<UUID> touched = new HashSet<>();
    private boolean followed;
    private boolean everything;
    private long asked;

    LibraryNotes(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// Reads them, unless that was done before, and keeps them as stored from now on.
    public void follow() {
        if (!followed) {
            followed = true;
            reload();
        }
    }

    /// Source by source, the last added first, each in the order of its text; empty before they are
    /// read.
    public ReadOnlyObjectProperty<List<LibraryNote>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Whether they have been read.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    void reload() {
        if (followed) {
            everything = true;
            ask();
        }
    }

    /// Reads again what a step has touched.
    void showStep(Step step) {
        if (followed) {
            step.changes().forEach(this::touch);
            if (everything || !touched.isEmpty()) {
                ask();
            }
        }
    }

    private void touch(Change change) {
        switch (change) {
            case Change.OfAnnotation _, Change.OfDecision _ -> touched.add(change.subject());
            case Change.OfReply of -> touched.add(of.reply().annotation());
            case Change.OfSource(var before, var after, var _) ->
                everything |= before.inTrash() != after.inTrash();
            case Change.OfEdition _ -> everything = true;
            case Change.OfTag _, Change.OfItem _ -> {
                // Names and places of tags are in the codebook, items are no notes.
            }
        }
    }

    /// Answers may overtake each other: each question includes what has not been answered yet, and
    /// only the answer to the last one counts.
    private void ask() {
        long number = ++asked;
        if (everything) {
            session.tasks().read(library::notes, stored -> {
                if (number == asked) {
                    show(stored);
                }
            });
            return;
        }
        Set<UUID> ids = Set.copyOf(touched);
        session.tasks().read(() -> library.notes(ids), stored -> {
            if (number == asked) {
                show(replaced(all.get(), ids, stored));
            }
        });
    }

    private void show(List<LibraryNote> now) {
        everything = false;
        touched.clear();
        all.set(now);
        loaded.set(true);
    }

    private static List<LibraryNote> replaced(
            List<LibraryNote> before, Set<UUID> ids, Map<UUID, LibraryNote> stored) {
        var fresh = new HashMap<UUID, LibraryNote>();
        stored.values().stream().filter(LibraryNote::isPresent).forEach(n -> fresh.put(n.id(), n));
        var now = new ArrayList<LibraryNote>(before.size() + fresh.size());
        boolean moved = false;
        for (LibraryNote known : before) {
            LibraryNote one = ids.contains(known.id()) ? fresh.remove(known.id()) : known;
            if (one != null) {
                now.add(one);
                moved |= !one.placement().anchor().equals(known.placement().anchor());
            }
        }
        if (moved || !fresh.isEmpty()) {
            now.addAll(fresh.values());
            sort(now);
        }
        return List.copyOf(now);
    }

    /// A source that had no notes comes first.
    private static void sort(List<LibraryNote> notes) {
        Map<UUID, Integer> order = new LinkedHashMap<>();
        notes.forEach(note -> order.putIfAbsent(note.source(), order.size()));
        notes.sort(Comparator.<LibraryNote>comparingInt(n -> order.get(n.source()))
                .thenComparing(LibraryNotes::compare));
    }

    private static int compare(LibraryNote a, LibraryNote b) {
        boolean orphan = a.placement().isOrphan();
        int byState = Boolean.compare(orphan, b.placement().isOrphan());
        if (byState != 0) {
            return byState;
        }
        return orphan
                ? Placements.compare(a.annotation(), b.annotation())
                : Placements.compare(a.placement(), b.placement());
    }

    /// The notes with these ids as they are shown, in the order of the list.
    public List<LibraryNote> find(Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        return all.get().stream().filter(n -> wanted.contains(n.id())).toList();
    }

    /// The names of all who have written one of them or a reply, by name.
    public List<String> authors() {
        return all.get().stream()
                .map(LibraryNote::annotation)
                .map(Annotation::author)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
