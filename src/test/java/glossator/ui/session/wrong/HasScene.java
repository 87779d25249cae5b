package glossator.ui.session.wrong;

/// Breaks [glossator.Rules#noSceneInTheSession]. Never used.
public final class HasScene {
    javafx.scene.Node node;
}
