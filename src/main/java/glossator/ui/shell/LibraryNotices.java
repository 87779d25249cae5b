package glossator.ui.shell;

import glossator.library.Library;
import glossator.library.Presence;
import glossator.message.Messages;
import glossator.ui.control.Banner;
import glossator.ui.control.Notice;
import glossator.ui.control.Notice.Choice;
import glossator.ui.control.Notice.Weight;
import glossator.ui.dialogs.SentencesDialog;
import glossator.ui.recovery.LostLibraryQuestion;
import glossator.ui.session.LibraryWatch;
import glossator.ui.session.Session;

import java.util.List;

/// Says in the banner what the user must know about the library: why nothing can be stored, what is
/// damaged, and what puts it at risk.
final class LibraryNotices {
    private final Session session;
    private final Banner banner;
    private final LostLibraryQuestion question;
    private final SentencesDialog sentences;
    private final Runnable backups;
    private boolean asked;

    /// @param backups shows the backups
    LibraryNotices(
            Session session,
            Banner banner,
            LostLibraryQuestion question,
            SentencesDialog sentences,
            Runnable backups) {
        this.session = session;
        this.banner = banner;
        this.question = question;
        this.sentences = sentences;
        this.backups = backups;
    }

    /// Follows the state of the library from now on.
    void follow() {
        LibraryWatch watch = session.watch();
        watch.presenceProperty().subscribe(this::showPresence);
        watch.damagedRowsProperty().subscribe(this::showDamagedRows);
        watch.whyReadOnly().ifPresent(this::showReadOnly);
        session.upkeep().onDamaged(this::showDamage);
        List<String> opened = session.library().notices();
        if (!opened.isEmpty()) {
            banner.show(new Notice(
                    "opened", Weight.WARNING, opened.getFirst(), List.of(details(opened)), true));
        }
        Library library = session.library();
        session.tasks()
                .read(
                        () -> library.folderWarning().orElse(""),
                        this::showFolderWarning,
                        failure -> showFolderWarning(""));
    }

    private void showPresence(Presence presence) {
        if (presence == Presence.HERE) {
            banner.remove("lost");
            return;
        }
        String sentence = Messages.of(
                LostLibraryQuestion.sentence(presence), session.library().folder());
        var choose = new Choice("ui.lost.choose", question::ask);
        banner.show(new Notice("lost", Weight.DANGER, sentence, List.of(choose), false));
        if (!asked) {
            asked = true;
            question.askWhenFree();
        }
    }

    private void showReadOnly(String why) {
        String sentence = Messages.of("ui.read-only", why);
        banner.show(new Notice("read-only", Weight.WARNING, sentence, List.of(), false));
    }

    private void showDamage(List<String> found) {
        String sentence = Messages.of("ui.damage.found", found.getFirst(), found.size() - 1);
        var choices = List.of(details(found), new Choice("ui.damage.backups", backups));
        banner.show(new Notice("damage", Weight.DANGER, sentence, choices, true));
    }

    private void showDamagedRows(List<String> rows) {
        if (!rows.isEmpty()) {
            String sentence = Messages.of("ui.damage.rows", rows.size(), rows.getFirst());
            var choices = List.of(details(rows), new Choice("ui.damage.backups", backups));
            banner.show(new Notice("rows", Weight.WARNING, sentence, choices, true));
        }
    }

    /// A warning is shown until it was closed once; another one is shown again.
    private void showFolderWarning(String warning) {
        var told = session.settings().folderWarnedProperty();
        if (!warning.isEmpty() && !warning.equals(told.get())) {
            var understood = new Choice("ui.damage.understood", () -> {
                told.set(warning);
                banner.remove("folder");
            });
            banner.show(new Notice("folder", Weight.HINT, warning, List.of(understood), false));
        }
    }

    private Choice details(List<String> all) {
        return new Choice("ui.damage.details", () -> sentences.show(all));
    }
}
