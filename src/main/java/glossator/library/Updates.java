package glossator.library;

import static java.util.stream.Collectors.toMap;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Metadata;
import glossator.format.Original;
import glossator.format.Reading;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Gives sources new editions, and tells where annotations stand in each.
record Updates(
        Database database,
        Sources sources,
        Editions editions,
        Annotations annotations,
        AnchorRows anchors,
        DecisionRows decisions,
        OriginalFiles originals) {

    /// Compares a file with a source; refuses what cannot be an edition of it.
    NextEdition compare(UUID source, ParsedFile file) {
        Known known =
                database.read(
                        () -> {
                            requirePresent(source);
                            requireNew(source, file.original());
                            return Known.of(source, database, editions);
                        });
        if (file.reading().document().text().isBlank()) {
            throw new Refusal("library.empty-edition", file.original().name());
        }
        return new NextEdition(sources.get(source), file, known, editions);
    }

    private void requirePresent(UUID source) {
        if (sources.isRemoved(source)) {
            throw new Refusal("library.removed", sources.get(source).title());
        }
    }

    void requireNew(UUID source, Original original) {
        String sha256 = original.sha256();
        String name = original.name();
        List<Edition> all = editions.of(source);
        if (all.getLast().sha256().equals(sha256)) {
            throw new Refusal("library.same-edition", name, sources.get(source).title());
        }
        Optional<Edition> older = all.stream().filter(e -> e.sha256().equals(sha256)).findFirst();
        if (older.isPresent()) {
            throw new Refusal(
                    "library.older-edition",
                    name,
                    older.get().number(),
                    sources.get(source).title());
        }
        Optional<Source> other = sources.holding(sha256).filter(s -> s.removed() == null);
        if (other.isPresent()) {
            throw new Refusal("library.other-source", name, other.get().title(), other.get().id());
        }
    }

    /// Stores it, unless the source has been given another edition since.
    Update update(NextEdition next) {
        // First the file, then the row that says it is there.
        Original original = next.file().original();
        originals.store(original.sha256(), original.bytes());
        UUID source = next.source().id();
        database.write(() -> store(next));
        return new Update(
                sources.get(source),
                editions.get(next.id()),
                report(next.id()),
                next.file().reading().warnings());
    }

    private boolean store(NextEdition next) {
        UUID source = next.source().id();
        requirePresent(source);
        requireNew(source, next.file().original());
        if (!editions.of(source).equals(next.known().editions())) {
            throw new Refusal("library.update-conflict", sources.get(source).title());
        }
        Edition last = next.known().editions().getLast();
        Metadata old = editions.document(last.id()).metadata();
        editions.add(next.id(), source, next.file(), Times.now());
        store(next.placed());
        Reading reading = next.file().reading();
        Metadata described =
                described(
                        sources.get(source).metadata(),
                        old,
                        reading.document().metadata(),
                        last.format().equals(reading.format()));
        // What was called by its file's name keeps that name, whatever the new file is called.
        sources.describe(
                source,
                described.title().isBlank() ? described.withTitle(last.fileName()) : described);
        return true;
    }

    /// An annotation whose passage was changed meanwhile is placed when it is asked for.
    private void store(List<Placed> placed) {
        for (Placed each : placed) {
            if (!each.isOwn() && annotations.isOfPassage(each.annotation())) {
                anchors.write(each.id(), each.edition(), each.anchor());
            }
        }
    }

    Report report(UUID edition) {
        Edition of = editions.get(edition);
        return Report.of(of, editions.text(edition), marks(of.source(), edition));
    }

    /// Where the annotations of a source, those in the trash left out, stand in one of its
    /// editions. Those not placed there yet are placed first.
    Marks marks(UUID source, UUID edition) {
        var all = new ArrayList<Annotation>();
        Here here =
                database.read(
                        () -> {
                            all.addAll(annotations.of(source));
                            return new Here(
                                    editions,
                                    edition,
                                    decisions.in(edition).stream()
                                            .collect(toMap(Decision::annotation, d -> d)),
                                    anchors.in(edition),
                                    () -> Known.of(source, database, editions));
                        });
        List<Placed> placed = all.stream().map(here::placed).toList();
        keep(here.computed());
        return new Marks(placed);
    }

    Placed placed(Annotation annotation, UUID edition) {
        UUID id = annotation.id();
        Here here =
                database.read(
                        () ->
                                new Here(
                                        editions,
                                        edition,
                                        asMap(id, decisions.get(id, edition)),
                                        asMap(id, anchors.get(id, edition)),
                                        () -> Known.of(annotation, database, editions)));
        Placed placed = here.placed(annotation);
        keep(here.computed());
        return placed;
    }

    private static <T> Map<UUID, T> asMap(UUID id, Optional<T> value) {
        return value.map(v -> Map.of(id, v)).orElse(Map.of());
    }

    private void keep(List<Placed> computed) {
        if (computed.isEmpty()) {
            return;
        }
        database.write(
                () -> {
                    store(computed);
                    return true;
                });
    }

    /// What the reader of the program sees of a source with a new edition: what the edition says
    /// of itself, where nobody has edited what the old one said. Another format tells only what
    /// was not known: its title may be that of a program.
    static Metadata described(Metadata shown, Metadata old, Metadata now, boolean sameFormat) {
        return new Metadata(
                told(shown.title(), old.title(), now.title(), sameFormat),
                !now.creators().isEmpty()
                                && (shown.creators().isEmpty()
                                        || (sameFormat && shown.creators().equals(old.creators())))
                        ? now.creators()
                        : shown.creators(),
                told(shown.publisher(), old.publisher(), now.publisher(), sameFormat),
                told(shown.published(), old.published(), now.published(), sameFormat),
                told(shown.url(), old.url(), now.url(), sameFormat),
                told(shown.language(), old.language(), now.language(), sameFormat));
    }

    private static String told(String shown, String old, String now, boolean sameFormat) {
        boolean isOpen = shown.isBlank() || (sameFormat && shown.equals(old));
        return isOpen && !now.isBlank() ? now : shown;
    }
}
