package glossator.ui.control;

/// A view in which areas are drawn and changed, by mouse or by keyboard.
public interface AreaView {
    /// Begins to draw an area, or leaves that.
    void toggleDrawing();

    /// Begins to change the bounds of the chosen area by keyboard; false if none is chosen.
    boolean changeArea();

    /// Stores the area that is drawn or changed; false if there is none.
    boolean storeArea();

    /// Leaves the area that is drawn or changed; false if there is none.
    boolean leaveArea();
}
