package glossator.library;

import glossator.reading.ParallelReading;

import java.util.List;

/// Steers the import of many files, and hears what became of them.
public interface ImportCourse extends ParallelReading.Pace {
    /// Called on the thread of the import for some files at a time, in the order in which they were
    /// given: what is said to be stored is on disk.
    void report(List<ImportedFile> done);
}
