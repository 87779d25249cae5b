package glossator.ui.shell;

import glossator.message.StartupTrace;
import glossator.ui.control.Preferences;
import glossator.ui.control.Theme;
import glossator.ui.editions.EditionBanner;
import glossator.ui.reader.DocumentActions;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

/// Builds the tab of a newly opened source: in the user's typography, connected to the actions on
/// its passages, and scrolled to where it was left.
final class TabBuilder {
    private final Session session;
    private final Preferences preferences;
    private final AnnotationActions marking;
    private final AreaCommands areas;
    private final Navigation navigation;
    private final ReviewActions reviewing;
    private final ReadingPosition position;
    private final TextMenu menu;

    TabBuilder(
            Session session,
            Preferences preferences,
            AnnotationActions marking,
            AreaCommands areas,
            Navigation navigation,
            ReviewActions reviewing,
            ReadingPosition position,
            TextMenu menu) {
        this.session = session;
        this.preferences = preferences;
        this.marking = marking;
        this.areas = areas;
        this.navigation = navigation;
        this.reviewing = reviewing;
        this.position = position;
        this.menu = menu;
    }

    DocumentTab build(OpenSource source) {
        var actions = new DocumentActions(
                marking::highlight,
                marking::perform,
                navigation::follow,
                navigation::jump,
                clicked -> marking.choose(source, clicked),
                areas.of(source),
                areas.ofPictures(source),
                menu::show);
        DocumentTab tab = new DocumentTab(source, session, actions);
        tab.setTypography(preferences.typography());
        tab.setPaints(preferences.theme()::paint);
        tab.darkThemeProperty().bind(preferences.themeProperty().isEqualTo(Theme.DARK));
        tab.text()
                .rememberFolds(
                        session.settings().openFolds(source),
                        words -> session.settings().rememberFolds(source, words));
        tab.inViewProperty().subscribe(range -> position.show(source, range));
        tab.addBanner(new EditionBanner(
                source,
                () -> session.showEdition(source, source.source().edition(), shown -> {}),
                () -> reviewing.showDifferences(source)));
        StartupTrace.reached(StartupTrace.Stage.VIEW);
        int left = position.storedOffset(source);
        if (left > 0) {
            session.tasks().runLater(() -> tab.restorePlace(left));
        }
        return tab;
    }
}
