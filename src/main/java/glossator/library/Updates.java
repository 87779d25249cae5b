package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Metadata;
import glossator.message.Refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives sources new editions, and tells where annotations stand in each.
record Updates(
        Database database,
        Sources sources,
        Editions editions,
        Annotations annotations,
        AnchorRows anchors,
        OriginalFiles originals) {

    /// Compares a file with a source; refuses what cannot be an edition of it.
    NextEdition next(UUID source, NextEdition.Arrival arrival) {
        Known known =
                database.read(
                        () -> {
                            requirePresent(source);
                            requireNew(source, arrival.sha256(), arrival.original().name());
                            return Known.of(source, database, editions);
                        });
        if (arrival.reading().document().text().isBlank()) {
            throw new Refusal("library.empty-edition", arrival.original().name());
        }
        return new NextEdition(sources.get(source), arrival, known, editions);
    }

    private void requirePresent(UUID source) {
        if (sources.isRemoved(source)) {
            throw new Refusal("library.removed", sources.get(source).title());
        }
    }

    void requireNew(UUID source, String sha256, String name) {
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
        originals.store(next.sha256(), next.original().bytes());
        UUID source = next.source().id();
        database.write(() -> stored(next));
        return new Update(
                sources.get(source),
                editions.get(next.id()),
                report(next.id()),
                next.reading().warnings());
    }

    private boolean stored(NextEdition next) {
        UUID source = next.source().id();
        requirePresent(source);
        requireNew(source, next.sha256(), next.original().name());
        if (!editions.of(source).equals(next.known().editions())) {
            throw new Refusal("library.update-conflict", sources.get(source).title());
        }
        Instant moment = Times.now();
        Metadata old = editions.document(next.known().editions().getLast().id()).metadata();
        editions.add(
                next.id(),
                source,
                next.original(),
                next.reading(),
                next.sha256(),
                next.origin(),
                moment);
        store(next.placed());
        Edition last = next.known().editions().getLast();
        Metadata described =
                described(
                        sources.get(source).metadata(),
                        old,
                        next.reading().document().metadata(),
                        last.format().equals(next.reading().format()));
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
        Known known = Known.of(source, database, editions);
        var here = new Here(known, editions, edition);
        List<Placed> all =
                known.annotations().stream()
                        .filter(a -> known.present().contains(a.id()))
                        .map(here::placed)
                        .toList();
        keep(here.computed());
        return new Marks(all);
    }

    Placed placed(Annotation annotation, UUID edition) {
        if (annotation.edition().equals(edition)) {
            return Placed.own(annotation);
        }
        var here = new Here(Known.of(annotation.source(), database, editions), editions, edition);
        Placed placed = here.placed(annotation);
        keep(here.computed());
        return placed;
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
