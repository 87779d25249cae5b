package glossator.ui.gather;

/// By what the notes of all sources are grouped.
enum Grouping {
    SOURCE,
    TAG,
    COLOR,
    AUTHOR,
    MONTH,
    COLLECTION,
    NONE;

    String key() {
        return "ui.gather.group." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
