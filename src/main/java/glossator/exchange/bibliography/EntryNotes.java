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
import glossator.bibliography.EntryLinks;
import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.NamedTags;
import glossator.library.Source;
import glossator.message.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, UUID> memos = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int notes;
    private int placed;
    private int pages;

    EntryNotes(Library library, Source source, NamedTags tags, Instant now) {
        this.library = library;
        this.source = source;
        this.tags = tags;
        this.now = now;
        library.annotations(source.id()).forEach(a -> {
            there.add(identity(a.words(), a.note()));
            if (a.target() instanceof Target.WholeSource) {
                memos.putIfAbsent(a.note().strip(), a.id());
            }
        });
    }

    private static String identity(String words, String note) {
        return words.strip() + "\n" + note.strip();
    }

    void take(BibliographyEntry entry) {
        entry.notes().forEach(note -> notes += memo(note) ? 1 : 0);
        entry.links().pages().forEach(page -> pages += memo(link(page)) ? 1 : 0);
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

    /// As Markdown: Zotero keeps a link to the web as a file would be kept, we as a note.
    private static String link(EntryLinks.WebPage page) {
        String title = page.title().isBlank() ? page.address() : page.title();
        String address = page.address().replace("(", "%28").replace(")", "%29").replace(" ", "%20");
        return "[" + title.replaceAll("[\\\\\\[\\]]", "\\\\$0") + "](" + address + ")";
    }

    /// The note on the whole source with these words; it is made if there is none.
    UUID findOrMake(String note) {
        memo(note);
        return Objects.requireNonNull(memos.get(note.strip()));
    }

    List<Change> changes() {
        return changes;
    }

    int notes() {
        return notes;
    }

    int pages() {
        return pages;
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
            notes += memo((quote + found.comment() + page).strip()) ? 1 : 0;
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

    /// Whether the note was not there yet.
    private boolean memo(String note) {
        if (note.isBlank() || !there.add(identity("", note))) {
            return false;
        }
        Selector nowhere = new Selector(new Range(0, 0), "", "", "");
        var memo = new AttachedAnnotation("", note, "", 0, false, List.of());
        memos.put(note.strip(), add(nowhere, Target.WHOLE_SOURCE, memo, Color.YELLOW));
        return true;
    }

    private UUID add(Selector selector, Target target, AttachedAnnotation of, Color color) {
        UUID id = UUID.randomUUID();
        changes.add(Change.add(new Annotation(
                id,
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
        return id;
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
