package glossator.ui;

import glossator.ui.editions.EditionBar;
import glossator.ui.text.Reader;
import glossator.ui.text.ReaderActions;

/// Builds the tab of a source that was opened: in the user's typography, joined to what works on
/// its passages, and at the place where it was left.
final class TabBuilder {
    private final Session session;
    private final Preferences preferences;
    private final Marking marking;
    private final Navigation navigation;
    private final Reviewing reviewing;
    private final ReadingPosition position;

    TabBuilder(
            Session session,
            Preferences preferences,
            Marking marking,
            Navigation navigation,
            Reviewing reviewing,
            ReadingPosition position) {
        this.session = session;
        this.preferences = preferences;
        this.marking = marking;
        this.navigation = navigation;
        this.reviewing = reviewing;
        this.position = position;
    }

    Reader build(OpenSource source) {
        var actions =
                new ReaderActions(
                        marking::highlight,
                        marking::act,
                        navigation::follow,
                        clicked -> marking.choose(source, clicked));
        Reader reader = new Reader(source, session, actions);
        reader.setTypography(preferences.typography());
        reader.setPaints(preferences.theme()::paint);
        reader.inViewProperty().subscribe(range -> position.show(source, range));
        reader.addBanner(
                new EditionBar(
                        source,
                        () -> session.showEdition(source, source.source().edition(), shown -> {}),
                        () -> reviewing.showDifferences(source)));
        int left = position.storedOffset(source);
        if (left > 0) {
            session.tasks().later(() -> reader.open(left));
        }
        return reader;
    }
}
