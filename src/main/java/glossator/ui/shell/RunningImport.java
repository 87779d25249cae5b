package glossator.ui.shell;

import glossator.library.ImportList;
import glossator.ui.session.Progress;

import org.jspecify.annotations.Nullable;

/// Files that are being added together, from the moment they were given until all questions about
/// them are answered. Used on the FX thread, except where it says otherwise.
final class RunningImport {
    /// Known once folders have been searched; set by the task.
    private volatile @Nullable ImportList list;

    /// Whether the task is at work; set by the task.
    private volatile boolean reading = true;

    /// Set by the task.
    private volatile boolean unfinished;

    private @Nullable Progress progress;
    private boolean asked;
    private boolean stopped;

    void setProgress(Progress now) {
        progress = now;
    }

    /// Called by the task.
    void setList(ImportList files) {
        list = files;
    }

    /// Called by the task at its end, however it ends.
    void endReading() {
        reading = false;
    }

    boolean isReading() {
        return reading;
    }

    /// All questions about it are in the queue.
    void setAsked() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    @Nullable
    ImportList list() {
        return list;
    }

    /// How many files are to come; folders not yet searched count as one.
    int left() {
        ImportList files = list;
        return files == null ? 1 : files.remaining().size();
    }

    int all() {
        ImportList files = list;
        return files == null ? 1 : files.size();
    }

    /// Stops the task because the window closes.
    void stop() {
        stopped = true;
        if (progress != null) {
            progress.cancel();
        }
    }

    /// Whether it was stopped because the window closes: nothing is asked any more.
    boolean isStopped() {
        return stopped;
    }

    /// Whether the user has stopped it.
    boolean isCancelled() {
        return !stopped && progress != null && progress.isCancelled();
    }

    /// Called by the task when the library could store nothing more: what is left is offered at the
    /// next start.
    void keepRest() {
        unfinished = true;
    }

    boolean isUnfinished() {
        return unfinished;
    }

    /// Nothing is to come.
    void forget() {
        ImportList files = list;
        if (files != null) {
            files.forget();
        }
    }

    /// The next window is to go on with it.
    void goOnNextTime() {
        ImportList files = list;
        if (files != null) {
            files.goOnNextTime();
        }
    }
}
