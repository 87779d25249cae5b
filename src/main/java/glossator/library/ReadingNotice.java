package glossator.library;

import glossator.format.ReaderVersions;

import java.util.function.IntSupplier;

/// Remembers that a person was told which sources can be read better now.
record ReadingNotice(SettingRows settings, Database database) {
    private static final String TOLD = "told.readers.";

    /// How many sources a person is to be told of now; 0 if there are none, or if they have been
    /// told of these versions of the readers before.
    ///
    /// @param outdated counts them; not asked if they have been told
    int once(String face, IntSupplier outdated) {
        String versions = ReaderVersions.all();
        if (database.whyReadOnly().isPresent()
                || settings.get(TOLD + face).filter(versions::equals).isPresent()) {
            return 0;
        }
        int count = outdated.getAsInt();
        if (count > 0) {
            database.write(() -> {
                settings.set(TOLD + face, versions);
                return true;
            });
        }
        return count;
    }
}
