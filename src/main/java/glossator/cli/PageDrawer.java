package glossator.cli;

import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.PageDrawing;
import glossator.reading.DrawPage;

/// Draws pages of originals in the process that files are read in; locked files with the password
/// of the environment.
record PageDrawer(Library library, CliContext surroundings) implements PageDrawing {
    @Override
    public PagePicture draw(Edition edition, int page, float scale) {
        var from = new PagePainter.From(
                library.original(edition.id()),
                edition.fileName(),
                surroundings.environment().get(Passwords.VARIABLE));
        return surroundings.worker().ask(new DrawPage(from, page, scale));
    }
}
