package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The conditions that annotations and tags must meet before they are committed.
record ChangeRules(SourceRows sources, EditionRows editions, PageRows pages, TagRows tags) {
    private static final int QUOTE_LENGTH = 40;

    /// Refuses an annotation whose source or edition does not exist or whose selector does not
    /// match the text.
    ///
    /// @param isElsewhere whether it is not stored with this target already, which may be on a page
    ///     that was lost since
    void requireTrue(Annotation a, boolean isElsewhere) {
        Edition edition = editions.get(a.edition());
        if (!edition.source().equals(a.source())) {
            throw new Refusal("library.no-edition", a.edition());
        }
        Selector s = a.selector();
        requireThere(
                s.range(), s.isMissing() ? "" : s.exact(), editions.text(a.edition()), edition);
        if (!a.isPassage() && !s.range().isEmpty()) {
            throw new Refusal("library.untrue", quote(s.exact()), s.range(), edition.fileName());
        }
        if (isElsewhere) {
            requireThere(a.target(), edition);
        }
    }

    /// Refuses a page or picture that the edition does not have.
    void requireThere(Target target, Edition edition) {
        target.onPage().ifPresent(page -> {
            int count = pages.count(edition.id());
            if (page.index() >= count) {
                throw new Refusal(
                        "library.no-page", page.index() + 1, edition.fileName(), "" + count);
            }
        });
        if (target instanceof Target.Area(Surface.Picture(String id), var _, var _)
                && !editions.hasPicture(edition.id(), id)) {
            throw new Refusal("library.no-picture", id, edition.fileName());
        }
    }

    /// Refuses a reply to an annotation that is not there, or to itself.
    void requireTrue(Reply reply, Optional<Annotation> annotation) {
        if (annotation.filter(a -> a.source().equals(reply.source())).isEmpty()) {
            throw new Refusal("library.no-annotation", reply.annotation());
        }
        if (reply.id().equals(reply.parent())) {
            throw new Refusal("library.reply-to-itself", quote(reply.text()));
        }
    }

    private static void requireThere(Range range, String words, String text, Edition edition) {
        if (range.end() > text.length()) {
            throw new Refusal("library.outside", range, edition.fileName(), "" + text.length());
        }
        if (!isTrue(range, words, text)) {
            throw new Refusal("library.untrue", quote(words), range, edition.fileName());
        }
    }

    /// Refuses a decision on an annotation that does not exist, in the annotation's own edition,
    /// where its selector gives the place unless its words are missing, in an edition of another
    /// source, or with a place outside the text.
    void requireTrue(Decision decision, Optional<Annotation> annotation) {
        Edition edition = editions.get(decision.edition());
        Annotation made = annotation
                .filter(a -> a.source().equals(decision.source()))
                .orElseThrow(() -> new Refusal("library.no-annotation", decision.annotation()));
        boolean placed = made.edition().equals(edition.id()) && !made.selector().isMissing();
        if (!edition.source().equals(decision.source()) || placed) {
            throw new Refusal("library.no-edition", decision.edition());
        }
        String text = editions.text(edition.id());
        if (decision.anchor().place().isPresent()) {
            requireThere(decision.anchor().place().get(), decision.words(), text, edition);
        }
        requireThere(decision.target(), edition);
    }

    /// Refuses to add anything to a source in the trash, where nobody would see it.
    void requirePresent(List<Change> changes) {
        var seen = new HashSet<UUID>();
        for (Change change : changes) {
            UUID source = added(change);
            if (source != null && seen.add(source) && sources.isRemoved(source)) {
                throw new Refusal("library.removed", sources.get(source).title());
            }
        }
    }

    /// The source that something is added to; null for any other change.
    private static @Nullable UUID added(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                before == null && after != null ? after.source() : null;
            case Change.OfReply(Reply before, Reply after) ->
                before == null && after != null ? after.source() : null;
            case Change.OfTag _,
                    Change.OfDecision _,
                    Change.OfSource _,
                    Change.OfEdition _,
                    Change.OfItem _ -> null;
        };
    }

    /// Whether the selector matches `text`, and neither end splits a surrogate pair.
    static boolean isTrue(Selector s, String text) {
        return isTrue(s.range(), s.isMissing() ? "" : s.exact(), text);
    }

    static boolean isTrue(Range range, String words, String text) {
        return range.end() <= text.length()
                && range.of(text).equals(words)
                && !cuts(text, range.start())
                && !cuts(text, range.end());
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /// Checks the state after a step: all tags in use exist, and the codebook is a tree.
    void requireWhole(List<Change> changes) {
        boolean ofTags = false;
        var borne = new HashSet<UUID>();
        for (Change change : changes) {
            switch (change) {
                case Change.OfAnnotation(var _, Annotation after) -> {
                    if (after != null) {
                        borne.addAll(after.tags());
                    }
                }
                case Change.OfSource of ->
                    borne.addAll(ItemRules.added(of.before().tags(), of.after().tags()));
                case Change.OfReply _,
                        Change.OfDecision _,
                        Change.OfEdition _,
                        Change.OfItem _ -> {}
                case Change.OfTag(Tag before, Tag after) -> {
                    ofTags = true;
                    if (before != null && after == null) {
                        requireUnused(before);
                    }
                }
            }
        }
        if (ofTags || !borne.isEmpty()) {
            requireTags(borne, ofTags);
        }
    }

    private void requireUnused(Tag tag) {
        if (tags.find(tag.id()).isPresent()) {
            return;
        }
        if (tags.hasChildren(tag.id())) {
            throw new Refusal("library.tag-has-children", tag.name());
        }
        int uses = tags.uses(tag.id());
        if (uses > 0) {
            throw new Refusal("library.tag-in-use", tag.name(), uses);
        }
    }

    private void requireTags(Set<UUID> borne, boolean ofTags) {
        List<Tag> all = tags.all();
        Set<UUID> known = all.stream().map(Tag::id).collect(Collectors.toSet());
        for (UUID id : borne) {
            if (!known.contains(id)) {
                throw new Refusal("library.no-tag", id);
            }
        }
        if (ofTags) {
            requireTree(all, known);
        }
    }

    private void requireTree(List<Tag> all, Set<UUID> known) {
        var codebook = tags.codebook();
        var places = new HashSet<String>();
        for (Tag tag : all) {
            UUID parent = tag.parent();
            if (parent != null && !known.contains(parent)) {
                throw new Refusal("library.tag-without-parent", tag.name());
            }
            if (parent != null && codebook.isWithin(parent, tag.id())) {
                throw new Refusal("library.tag-below-itself", tag.name());
            }
            if (!places.add(parent + "/" + folded(tag.name()))) {
                throw new Refusal("library.tag-twin", codebook.path(tag.id()));
            }
        }
    }

    /// Checks what must hold for a tag regardless of the others.
    static void requireGood(Tag tag) {
        String name = tag.name();
        if (name.isBlank()
                || name.indexOf('/') >= 0
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal("library.tag-name", name);
        }
        if (tag.id().equals(tag.parent())) {
            throw new Refusal("library.tag-below-itself", name);
        }
        requireColor(tag.color());
    }

    /// Refuses what is neither empty nor a # and six hexadecimal digits.
    static void requireColor(String color) {
        if (!color.isEmpty() && !color.matches("#[0-9A-Fa-f]{6}")) {
            throw new Refusal("library.tag-color", color);
        }
    }

    /// Two names are the same if they are equal in upper and then in lower case, like
    /// [String#equalsIgnoreCase] but for whole strings: "STRASSE" is "straße".
    static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// What a sentence calls the subject of a change.
    static String name(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) -> {
                Annotation a = after != null ? after : Objects.requireNonNull(before);
                yield a.words().isEmpty() ? quote(a.note()) : quote(a.words());
            }
            case Change.OfReply of -> quote(of.reply().text());
            case Change.OfTag(Tag before, Tag after) ->
                (after != null ? after : Objects.requireNonNull(before)).name();
            case Change.OfDecision of -> quote(of.decision().words());
            case Change.OfSource of -> of.nameBefore();
            case Change.OfEdition of -> of.title();
            case Change.OfItem of -> ItemRules.name(of.item());
        };
    }

    static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTE_LENGTH) {
            return line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, QUOTE_LENGTH));
        return line.substring(0, end) + "…";
    }
}
