package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.library.CopyItem.Choice;
import glossator.library.FoundNote.FoundReply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes the changes that take from a copy what was chosen.
final class CopyMerge {
    private final ReturnedCopy copy;
    private final Instant moment;
    private final NamedTags tags;
    private final List<Change> notes = new ArrayList<>();
    private final List<Change> replies = new ArrayList<>();

    /// Changes to come, all at one time.
    ///
    /// @param moment the time of the changes, and of what the file gives no time for
    CopyMerge(ReturnedCopy copy, Instant moment) {
        this.copy = copy;
        this.moment = moment;
        tags = new NamedTags(copy.comparison().here().codebook());
    }

    /// Tags first, then annotations, then replies to them.
    List<Change> changes(Map<CopyItem, Choice> chosen) {
        chosen.forEach((item, choice) -> {
            if (choice != Choice.MINE && item.choices().contains(choice)) {
                if (item.isReply()) {
                    takeReply(item, choice);
                } else {
                    take(item, choice);
                }
            }
        });
        var changes = new ArrayList<>(tags.missing());
        changes.addAll(notes);
        changes.addAll(replies);
        return changes;
    }

    private void take(CopyItem item, Choice choice) {
        switch (item.kind()) {
            case NEW_THERE -> {
                FoundNote note = found(item);
                notes.add(Change.add(made(note)));
                note.replies().forEach(reply -> replies.add(added(item.annotation(), note, reply)));
            }
            case CHANGED_THERE, CHANGED_BOTH -> {
                Annotation mine = present(item).annotation();
                notes.add(Change.edit(mine, merged(mine, item, choice)));
            }
            case DELETED_THERE -> notes.add(Change.delete(present(item).annotation()));
            case DELETED_HERE -> takeBack(item);
            case SAME, CHANGED_HERE -> {}
        }
    }

    private void takeBack(CopyItem item) {
        Annotation mine = copy.comparison().here().trash().get(item.annotation());
        FoundNote note = found(item);
        notes.add(Change.add(merged(Objects.requireNonNull(mine), item, Choice.THEIRS)));
        Set<UUID> known = new LinkedHashSet<>(copy.comparison().here().deletedReplies());
        copy.comparison().here().replies().of(mine.id()).forEach(reply -> known.add(reply.id()));
        note.replies().stream()
                .filter(reply -> !known.contains(reply.id()))
                .forEach(reply -> replies.add(added(mine.id(), note, reply)));
    }

    private FoundNote found(CopyItem item) {
        return Objects.requireNonNull(copy.found().get(item.annotation()));
    }

    private Placement present(CopyItem item) {
        return Objects.requireNonNull(copy.comparison().here().present().get(item.annotation()));
    }

    private Annotation made(FoundNote note) {
        EmbeddedAnnotation embedded = note.embedded();
        Instant created = Optional.ofNullable(embedded.created()).orElse(moment);
        return new Annotation(
                note.id(),
                copy.source().id(),
                copy.target(),
                selector(embedded),
                embedded.target(),
                embedded.style(),
                embedded.color(),
                embedded.note(),
                tags.ids(embedded.tags()),
                embedded.author(),
                created,
                Optional.ofNullable(embedded.changed()).orElse(created),
                embedded.origin(),
                embedded.resolved());
    }

    private Selector selector(EmbeddedAnnotation embedded) {
        return Selector.of(copy.text(), EmbeddedAnnotationRows.clip(embedded.range(), copy.text()));
    }

    /// A part that was changed on one side only is taken from there; of the others, what was
    /// chosen.
    private Annotation merged(Annotation mine, CopyItem item, Choice choice) {
        EmbeddedAnnotation theirs = found(item).embedded();
        Annotation merged = mine;
        for (CopyPart part : CopyPart.values()) {
            if (item.changed().contains(part)) {
                boolean both = choice == Choice.BOTH && item.conflicts().contains(part);
                merged = both ? joined(merged, theirs, part) : taken(merged, theirs, part);
            }
        }
        return merged.equals(mine) ? mine : merged.withChanged(moment);
    }

    private Annotation taken(Annotation mine, EmbeddedAnnotation theirs, CopyPart part) {
        return switch (part) {
            case PLACE -> withPlace(mine, theirs);
            case STYLE -> mine.withStyle(theirs.style());
            case COLOR -> mine.withColor(theirs.color());
            case NOTE -> mine.withNote(theirs.note());
            case TAGS -> mine.withTags(tags.ids(theirs.tags()));
            case STATE -> mine.withResolved(theirs.resolved());
            case REPLIES -> mine;
        };
    }

    private Annotation withPlace(Annotation mine, EmbeddedAnnotation theirs) {
        return mine.withEdition(copy.target())
                .withSelector(selector(theirs))
                .withTarget(theirs.target());
    }

    private Annotation joined(Annotation mine, EmbeddedAnnotation theirs, CopyPart part) {
        return switch (part) {
            case NOTE -> mine.withNote(joined(mine.note(), theirs.note()));
            case TAGS -> {
                var all = new LinkedHashSet<>(mine.tags());
                all.addAll(tags.ids(theirs.tags()));
                yield mine.withTags(List.copyOf(all));
            }
            case PLACE, STYLE, COLOR, STATE, REPLIES -> mine;
        };
    }

    /// The own text, then theirs, unless one of them holds the other.
    static String joined(String mine, String theirs) {
        if (mine.contains(theirs.strip())) {
            return mine;
        }
        return theirs.contains(mine.strip()) ? theirs : mine.stripTrailing() + "\n\n" + theirs;
    }

    private void takeReply(CopyItem item, Choice choice) {
        switch (item.kind()) {
            case NEW_THERE, DELETED_HERE -> {
                FoundNote note = found(item);
                replies.add(added(item.annotation(), note, found(item, note)));
            }
            case CHANGED_THERE, CHANGED_BOTH -> {
                Reply mine = reply(item);
                FoundReply theirs = found(item, found(item));
                replies.add(new Change.OfReply(mine, merged(mine, theirs, item, choice)));
            }
            case DELETED_THERE -> replies.add(new Change.OfReply(reply(item), null));
            case SAME, CHANGED_HERE -> {}
        }
    }

    /// The reply as it is here.
    private Reply reply(CopyItem item) {
        return copy.comparison().here().replies().of(item.annotation()).stream()
                .filter(reply -> reply.id().equals(item.reply()))
                .findFirst()
                .orElseThrow();
    }

    private static FoundReply found(CopyItem item, FoundNote note) {
        return note.replies().stream()
                .filter(reply -> reply.id().equals(item.reply()))
                .findFirst()
                .orElseThrow();
    }

    private Reply merged(Reply mine, FoundReply theirs, CopyItem item, Choice choice) {
        EmbeddedReply embedded = theirs.embedded();
        boolean both = choice == Choice.BOTH && item.conflicts().contains(CopyPart.NOTE);
        String text = !item.changed().contains(CopyPart.NOTE)
                ? mine.text()
                : both ? joined(mine.text(), embedded.text()) : embedded.text();
        boolean keeps = !item.changed().contains(CopyPart.STATE)
                || (choice == Choice.BOTH && item.conflicts().contains(CopyPart.STATE));
        return mine.withText(text)
                .withState(keeps ? mine.state() : embedded.state())
                .withChanged(moment);
    }

    private Change added(UUID annotation, FoundNote note, FoundReply reply) {
        EmbeddedReply embedded = reply.embedded();
        Instant created = Optional.ofNullable(embedded.created()).orElse(moment);
        return new Change.OfReply(
                null,
                new Reply(
                        reply.id(),
                        copy.source().id(),
                        annotation,
                        reply.parent(),
                        embedded.author(),
                        embedded.text(),
                        embedded.state(),
                        created,
                        created,
                        note.embedded().origin()));
    }
}
