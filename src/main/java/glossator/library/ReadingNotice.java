package glossator.library;

import glossator.format.ReaderVersions;

/// Remembers that a person was told which sources can be read better now.
record ReadingNotice(SettingRows settings, Database database) {
    private static final String TOLD = "told.readers.";

    /// Whether they have not been told of these versions of the readers yet; they are now.
    boolean once(String face) {
        String versions = ReaderVersions.all();
        if (database.whyReadOnly().isPresent()
                || settings.get(TOLD + face).filter(versions::equals).isPresent()) {
            return false;
        }
        database.write(() -> {
            settings.set(TOLD + face, versions);
            return true;
        });
        return true;
    }
}
