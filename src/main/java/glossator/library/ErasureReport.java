package glossator.library;

import glossator.message.Messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an erasure has destroyed, and what is out of its reach.
///
/// @param sources how many, with everything on them
/// @param notes how many in all
/// @param replies how many that were in the trash on their own
/// @param originals original files deleted; bytes that another source has as well are not
/// @param backups backups that were written again without what was erased
/// @param deletedBackups damaged ones, which could only be deleted as a whole
/// @param untouched files in the library folder that are not the library's and may still hold it
/// @param unfinished what could not be done, a sentence each; done at the next start
public record ErasureReport(
        int sources,
        int notes,
        int replies,
        int originals,
        int backups,
        List<Path> deletedBackups,
        List<Path> untouched,
        List<String> unfinished) {
    public ErasureReport {
        deletedBackups = List.copyOf(deletedBackups);
        untouched = List.copyOf(untouched);
        unfinished = List.copyOf(unfinished);
    }

    public boolean isFinished() {
        return unfinished.isEmpty();
    }

    /// What was erased, a sentence each.
    public List<String> erased() {
        var erased = new ArrayList<String>();
        erased.add(Messages.of("library.erased", sources, notes, originals));
        if (replies > 0) {
            erased.add(Messages.of("library.erased-replies", replies));
        }
        erased.add(Messages.of("library.erased-backups", backups));
        deletedBackups.forEach(
                b -> erased.add(Messages.of("library.erased-damaged", b.getFileName())));
        return erased;
    }

    /// What cannot be promised, a sentence each.
    public List<String> limits() {
        var limits = new ArrayList<String>();
        untouched.forEach(f -> limits.add(Messages.of("library.erasure-untouched", f)));
        limits.add(Messages.of("library.erasure-drive"));
        limits.add(Messages.of("library.erasure-snapshots"));
        limits.add(Messages.of("library.erasure-copies"));
        limits.add(Messages.of("library.erasure-elsewhere"));
        return limits;
    }
}
