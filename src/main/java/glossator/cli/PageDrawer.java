package glossator.cli;

import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.PageDrawing;
import glossator.message.Refusal;
import glossator.reading.DrawPage;

import org.jspecify.annotations.Nullable;

/// Draws pages of originals in the process that files are read in.
///
/// @param password of locked files
record PageDrawer(
        Library library, CliContext surroundings, @Nullable String password)
        implements PageDrawing {
    private static final String LOCKED = "format.page.password";

    /// With the password of the environment.
    PageDrawer(Library library, CliContext surroundings) {
        this(library, surroundings, surroundings.environment().get(Passwords.VARIABLE));
    }

    @Override
    public PagePicture draw(Edition edition, int page, float scale) {
        var from =
                new PagePainter.From(library.original(edition.id()), edition.fileName(), password);
        try {
            return surroundings.worker().ask(new DrawPage(from, page, scale));
        } catch (Refusal refusal) {
            // The sentence says what to do in the window.
            throw refusal.key().equals(LOCKED)
                    ? new Refusal(
                            refusal, "cli.page.locked", edition.fileName(), Passwords.VARIABLE)
                    : refusal;
        }
    }
}
