package glossator.ui.shell;

import glossator.annotation.Placement;
import glossator.format.SourceFile;
import glossator.library.CopyItem;
import glossator.library.EditionCandidate;
import glossator.library.ParsedFile;
import glossator.library.ReturnedCopy;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.PasswordQuestion;
import glossator.ui.editions.CopyDialog;
import glossator.ui.editions.EditionQuestion;
import glossator.ui.session.EditionUpdates;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Adds new editions to sources: reads a file and compares it, asks if it looks like another work,
/// stores and shows it, and opens the review.
final class EditionAdder {
    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final EditionQuestion question;
    private final PasswordQuestion passwords;
    private final Consumer<ParsedFile> add;
    private final Consumer<OpenSource> review;

    /// @param add adds a file as a source of its own
    EditionAdder(
            Session session,
            Overlay overlay,
            Toasts toasts,
            Consumer<ParsedFile> add,
            Consumer<OpenSource> review) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.question = new EditionQuestion(overlay, session.tasks());
        this.passwords = new PasswordQuestion(overlay);
        this.add = add;
        this.review = review;
    }

    void update(UUID source, GivenFile file) {
        ParsedFile parsed = file.parsed();
        if (parsed != null) {
            session.editionUpdates().compare(source, parsed, outcomes(_ -> {}));
        } else {
            session.tasks().read(file::bytes, original -> read(source, original));
        }
    }

    private void read(UUID source, SourceFile original) {
        session.editionUpdates()
                .compare(
                        source,
                        original,
                        outcomes(locked -> passwords.ask(
                                locked.sentence(),
                                typed -> unlock(source, original, typed),
                                () -> {})));
    }

    private EditionUpdates.Outcomes outcomes(Consumer<Refusal> locked) {
        return new EditionUpdates.Outcomes(this::askOrStore, this::showCopy, locked);
    }

    /// What others made of an annotated copy is shown before anything is stored. When nothing is to
    /// be done, that is all.
    private void showCopy(ReturnedCopy copy) {
        if (copy.isEmpty()) {
            toasts.showInfo(Messages.of(
                    copy.isKnown() ? "ui.copy.nothing" : "ui.copy.nothing-unknown",
                    copy.file().original().name(),
                    Widgets.toOneLine(copy.source().title())));
            return;
        }
        overlay.showWhenFree(() -> new CopyDialog(
                        overlay, session.tasks(), copy, chosen -> readBack(copy, chosen))
                .show());
    }

    private void readBack(ReturnedCopy copy, Map<CopyItem, CopyItem.Choice> chosen) {
        String told = Messages.of("ui.copy.taken", copy.file().original().name());
        session.editionUpdates()
                .readBack(
                        copy,
                        chosen,
                        told,
                        update -> showStored(update, this::openReviewIfNeeded),
                        () -> session.open(copy.source().id(), _ -> {}));
    }

    /// In the background: the hash under which a password is remembered can take a moment to
    /// compute.
    private void unlock(UUID source, SourceFile original, String password) {
        session.tasks()
                .read(
                        () -> {
                            session.sourceFiles().rememberPassword(original, password);
                            return original;
                        },
                        opened -> read(source, opened));
    }

    private void askOrStore(EditionCandidate candidate) {
        if (candidate.isDoubtful()) {
            question.askAboutOtherWork(
                    candidate.file().original().name(),
                    candidate.source().title(),
                    candidate.keptShare(),
                    new EditionQuestion.Answers(
                            () -> store(candidate), () -> add.accept(candidate.file()), () -> {}));
        } else {
            store(candidate);
        }
    }

    private void store(EditionCandidate candidate) {
        session.editionUpdates().update(candidate, update -> showStored(update, this::openReview));
    }

    private void showStored(UpdateResult update, Consumer<OpenSource> then) {
        update.warnings().stream().limit(3).forEach(toasts::showInfo);
        tellEmbedded(update);
        session.open(
                update.source().id(),
                in -> session.showEdition(in, update.edition().id(), then));
    }

    /// Reports the annotations in the new file without offering to import them, because the review
    /// comes first.
    private void tellEmbedded(UpdateResult update) {
        session.tasks()
                .read(
                        () -> session.library()
                                .countEmbeddedAnnotations(
                                        update.source().id(), update.edition().id()),
                        left -> {
                            if (left > 0) {
                                toasts.showInfo(Messages.of("ui.take.in-edition", left));
                            }
                        });
    }

    /// A copy has said itself where its notes are: there is seldom anything to review.
    private void openReviewIfNeeded(OpenSource in) {
        if (in.placements().allWithOrphans().stream().anyMatch(Placement::needsReview)) {
            openReview(in);
        }
    }

    /// Not while nothing is known yet of what would be reviewed; the badge says when it is.
    private void openReview(OpenSource in) {
        List<Placement> open = in.placements().allWithOrphans().stream()
                .filter(Placement::needsReview)
                .toList();
        boolean unknown = !open.isEmpty() && open.stream().allMatch(Placement::awaitsSearch);
        if (in.placements().size() > 0 && !unknown) {
            review.accept(in);
        }
    }
}
