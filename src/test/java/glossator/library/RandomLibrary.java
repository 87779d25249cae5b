package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A library in which dice were thrown: sources, editions, tags, notes on everything that a note
/// can be on, replies, decisions, collections, links, a digest, trash, undo. Its files are
/// read by [#read], and [#state] is all in it that a person made.
final class RandomLibrary {
    private static final List<String> PATHS =
            List.of("theme", "theme/guilt", "theme/guilt/own", "place", "place/sea", "ünï/cödé");
    private static final List<Color> COLORS = List.of(Color.values());
    private static final List<Style> STYLES = List.of(Style.values());

    private static final List<String> STATE = List.of(
            "SELECT id FROM identity",
            "SELECT json_array(id, title, creators, publisher, published, url, language, added,"
                    + " removed_at, details, tags, collections, reading, rating)"
                    + " FROM source ORDER BY id",
            "SELECT json_array(id, kind, body) FROM item ORDER BY id",
            "SELECT json_array(id, source, number, sha256, file_name, origin, format,"
                    + " reader_version, size, imported, text) FROM edition ORDER BY id",
            "SELECT json_array(id, source, edition, start, \"end\", exact, prefix, suffix, style,"
                    + " color, note, author, created, changed, deleted_at, origin, target, resolved)"
                    + " FROM annotation ORDER BY id",
            "SELECT json_array(id, source, annotation, parent, author, text, state, created,"
                    + " changed, origin) FROM reply WHERE deleted_at IS NULL ORDER BY id",
            "SELECT json_array(annotation, position, tag) FROM annotation_tag"
                    + " ORDER BY annotation, position",
            "SELECT json_array(id, name, parent, color, description) FROM tag ORDER BY id",
            "SELECT json_array(annotation, source, edition, kind, start, \"end\", share, moved,"
                    + " words, target) FROM decision ORDER BY annotation, edition",
            "SELECT json_array(edition, at) FROM withdrawn ORDER BY edition",
            "SELECT json_array(key, value) FROM setting"
                    + " WHERE key = 'author' OR key LIKE 'color.%' OR key LIKE 'author-color.%'"
                    + " ORDER BY key");

    private RandomLibrary() {}

    /// Reads the files of these libraries.
    static ImportedDocument read(SourceFile file) {
        return Sample.paged(file.stem(), new String(file.bytes(), StandardCharsets.UTF_8));
    }

    /// All that a person made, as sorted lines.
    static List<String> state(Path folder) {
        try (Database database = Database.connect(folder.resolve(Library.FILE))) {
            var state = new ArrayList<String>();
            STATE.forEach(query -> state.addAll(database.list(query, r -> r.getString(1))));
            return state;
        }
    }

    /// Fills a new library in `folder` with `operations` changes after the first ones.
    static void make(Path folder, long seed, int operations) {
        var random = new Random(seed);
        try (Library library = Library.open(folder)) {
            library.setAuthor("A. Reader " + seed);
            library.setMeaning(Color.RED, "doubt");
            library.setAuthorColor("Grace \"of\" ünï", "#a0B1c2");
            PATHS.forEach(library::findOrMakeTag);
            List<Source> sources = List.of(
                    Sample.addPaged(library, "One", "The quick brown fox. ".repeat(9) + seed),
                    Sample.addPaged(library, "Two", "A lazy dog sleeps.\nIt dreams. ".repeat(9)),
                    Sample.addPaged(library, "Kellport", Article.FIRST));
            Article.mark(library, sources.getLast());
            Annotation area = Sample.annotation(library, sources.getLast(), 7, 7)
                    .withTarget(Sample.targets().get(2));
            library.apply(Change.add(area));
            Article.update(library, sources.getLast(), "second.txt", Article.SECOND);
            decide(library, sources.getLast());
            decide(library, library.source(sources.getLast().id()), area);
            for (int i = 0; i < operations; i++) {
                change(random, library, sources.get(random.nextInt(2)), i);
            }
            SampleItems.arrange(library, sources);
            library.renameSource(sources.getFirst().id(), "One, renamed");
            library.removeSource(sources.get(1).id());
            library.writeSidecars();
        }
    }

    private static void decide(Library library, Source source) {
        Edition newest = library.editions(source.id()).getLast();
        String text = library.document(newest.id()).text();
        List<Placement> all = library.placements(source.id(), newest.id()).allWithOrphans().stream()
                .filter(p -> p.annotation().isPassage())
                .toList();
        int at = text.indexOf("Helena Brand");
        var range = new glossator.document.Range(at, at + 12);
        library.apply(new Change.OfDecision(
                null,
                new Decision(
                        all.getFirst().id(),
                        source.id(),
                        newest.id(),
                        new Anchor.Changed(range, 0.25, true, 1),
                        range.of(text))));
        library.apply(new Change.OfDecision(
                null,
                new Decision(
                        all.getLast().id(),
                        source.id(),
                        newest.id(),
                        new Anchor.Orphan(1, List.of()),
                        all.getLast().annotation().selector().exact())));
    }

    /// The picture is in both editions.
    private static void decide(Library library, Source source, Annotation area) {
        library.apply(new Change.OfDecision(
                null,
                new Decision(
                        area.id(),
                        source.id(),
                        source.edition(),
                        new Anchor.Moved(new glossator.document.Range(9, 9), 1),
                        "",
                        area.target())));
    }

    private static void change(Random random, Library library, Source source, int round) {
        List<Annotation> all = library.annotations(source.id());
        switch (all.isEmpty() ? 0 : random.nextInt(8)) {
            case 0, 1 -> library.apply(Change.add(note(random, library, source, round)));
            case 2 -> library.apply(Change.delete(all.get(random.nextInt(all.size()))));
            case 3 -> library.undo(UndoScope.marksOf(source.id()));
            case 4 -> library.redo(UndoScope.marksOf(source.id()));
            case 5, 6 -> answer(random, library, all.get(random.nextInt(all.size())), round);
            default -> {
                Annotation one = all.get(random.nextInt(all.size()));
                library.apply(Change.edit(
                        one,
                        one.withColor(COLORS.get(random.nextInt(COLORS.size())))
                                .withStyle(STYLES.get(random.nextInt(STYLES.size())))
                                .withTags(tags(random, library))
                                .withResolved(random.nextBoolean())
                                .withChanged(one.changed().plusSeconds(round + 1L))));
            }
        }
    }

    /// A new reply, or another text for one, or none.
    private static void answer(Random random, Library library, Annotation note, int round) {
        List<Reply> thread = library.threads(note.source()).of(note.id());
        Reply one = thread.isEmpty() ? null : thread.get(random.nextInt(thread.size()));
        if (one == null || random.nextBoolean()) {
            Reply made = Sample.reply(note, one, "Reply " + round + " \uD83D\uDE00\n*");
            library.apply(new Change.OfReply(null, made));
        } else if (random.nextBoolean()) {
            Reply changed =
                    one.withText("Now " + round).withChanged(one.changed().plusSeconds(round + 1L));
            library.apply(new Change.OfReply(one, changed));
        } else {
            library.apply(new Change.OfReply(one, null));
        }
    }

    private static Annotation note(Random random, Library library, Source source, int round) {
        int start = random.nextInt(source.length());
        int end = start + random.nextInt(source.length() - start + 1);
        Target target = Sample.targets().get(Math.max(0, random.nextInt(8) - 3));
        return Sample.annotation(library, source, start, target.isPassage() ? end : start)
                .withTarget(target)
                .withNote("Note \"" + round + "\"\n\u2028 \uD83D\uDE00 \u0001 *")
                .withTags(tags(random, library));
    }

    private static List<UUID> tags(Random random, Library library) {
        return library.codebook().tagsInOrder().stream()
                .map(tag -> tag.id())
                .filter(_ -> random.nextInt(3) == 0)
                .toList();
    }
}
