package glossator.cli;

import glossator.library.EditionSurfaces;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.util.UUID;

/// Looks for areas and page notes in editions in which that has yet to be done, before a command
/// tells where they are: one is due in the other editions when it is made, changed or recovered.
record DueAreas(Library library, CliContext surroundings, PageDrawer drawer) {
    /// With the password of the environment.
    DueAreas(Library library, CliContext surroundings) {
        this(library, surroundings, new PageDrawer(library, surroundings));
    }

    /// If the pages cannot be drawn, that is told; it is tried again the next time. Returns whether
    /// any were looked for.
    boolean lookIn(UUID source, UUID edition) {
        if (library.areasToPlace(source, edition).isEmpty()) {
            return false;
        }
        try {
            var surfaces = new EditionSurfaces(library, drawer);
            return library.placeAreas(source, edition, surfaces, () -> {}) > 0;
        } catch (Refusal refusal) {
            String sentence = Messages.of(
                    "cli.areas.unseen",
                    library.edition(edition).number(),
                    library.source(source).title(),
                    refusal.sentence());
            surroundings.err().println(TerminalText.toOneLine(sentence));
            return false;
        }
    }
}
