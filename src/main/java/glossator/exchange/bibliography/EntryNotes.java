package glossator.exchange.bibliography;

import glossator.anchoring.QuoteFinder;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.bibliography.AttachedAnnotation;
import glossator.bibliography.AttachedFile;
import glossator.bibliography.BibliographyEntry;
import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.NamedTags;
import glossator.library.Source;
import glossator.message.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// The notes and annotations of an entry as annotations of its source. What is there already, from
/// an earlier reading of the same bibliography, is not made again.
final class EntryNotes {
    private final Library library;
    private final Source source;
    private final NamedTags tags;
    private final Instant now;
    private final Set<String> there = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private int notes;
    private int placed;

    EntryNotes(Library library, Source source, NamedTags tags, Instant now) {
        this.library = library;
        this.source = source;
        this.tags = tags;
        this.now = now;
        library.annotations(source.id()).forEach(a -> there.add(identity(a.words(), a.note())));
    }

    private static String identity(String words, String note) {
        return words.strip() + "\n" + note.strip();
    }

    void take(BibliographyEntry entry) {
        entry.notes().forEach(this::memo);
        List<AttachedAnnotation> all = entry.files().stream()
                .map(AttachedFile::annotations)
                .flatMap(List::stream)
                .toList();
        if (!all.isEmpty()) {
            Document document = library.document(source.edition());
            QuoteFinder finder = QuoteFinder.in(document.text());
            all.forEach(annotation -> take(annotation, document, finder));
        }
    }

    List<Change> changes() {
        return changes;
    }

    int notes() {
        return notes;
    }

    int placed() {
        return placed;
    }

    /// On its words, if they are in the text; of several places the one on its page.
    private void take(AttachedAnnotation found, Document document, QuoteFinder finder) {
        List<Range> places =
                found.quote().isBlank() ? List.of() : finder.find(found.quote(), "", "");
        if (places.isEmpty()) {
            String quote = found.quote().isBlank() ? "" : "> " + found.quote().strip() + "\n\n";
            String page = found.page() == 0 ? "" : " (p. " + found.page() + ")";
            memo((quote + found.comment() + page).strip());
            return;
        }
        Range place = places.stream()
                .filter(p -> document.pageAt(p.start()).equals(String.valueOf(found.page())))
                .findFirst()
                .orElse(places.getFirst());
        if (there.add(identity(place.of(document.text()), found.comment()))) {
            placed++;
            Selector selector = Selector.of(document.text(), place);
            add(selector, Target.PASSAGE, found, color(found.color()));
        }
    }

    private void memo(String note) {
        if (!note.isBlank() && there.add(identity("", note))) {
            notes++;
            Selector nowhere = new Selector(new Range(0, 0), "", "", "");
            var memo = new AttachedAnnotation("", note, "", 0, false, List.of());
            add(nowhere, Target.WHOLE_SOURCE, memo, Color.YELLOW);
        }
    }

    private void add(Selector selector, Target target, AttachedAnnotation of, Color color) {
        changes.add(Change.add(new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                selector,
                target,
                of.underlines() ? Style.UNDERLINE : Style.HIGHLIGHT,
                color,
                of.comment().strip(),
                tags.ids(of.tags()),
                library.author(),
                now,
                now,
                Messages.of("exchange.bibliography.origin"),
                false)));
    }

    /// Zotero's colors are those of the palette, but for two.
    private static Color color(String hex) {
        String wanted = hex.toLowerCase(Locale.ROOT);
        for (Color color : Color.values()) {
            if (color.hex().equals(wanted)) {
                return color;
            }
        }
        return wanted.equals("#aaaaaa") ? Color.GRAY : Color.YELLOW;
    }
}
