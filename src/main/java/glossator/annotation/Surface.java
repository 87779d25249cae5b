package glossator.annotation;

/// What an area lies on: a page or a picture of one edition.
public sealed interface Surface {
    /// A printed page. Areas on it are in points of the file's page space, y upward, as
    /// [glossator.document.PageFrame] defines it.
    ///
    /// @param index from 0
    /// @param label as printed, such as "xii"; may be empty
    record Page(int index, String label) implements Surface {
        public Page {
            if (index < 0) {
                throw new IllegalArgumentException("not a page");
            }
        }
    }

    /// A picture in the text. Areas on it are in its own pixels from its upper left corner, y
    /// downward.
    ///
    /// @param id of the [glossator.document.Picture]
    record Picture(String id) implements Surface {}
}
