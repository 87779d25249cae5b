package glossator.ui.session;

/// Notices what other programs change in the library. Used on the FX thread.
final class OutsideChanges {
    private final Session session;
    private long revision;

    OutsideChanges(Session session) {
        this.session = session;
        revision = session.library().revision();
    }

    /// Shows the changes made since the last call.
    void show() {
        Tasks tasks = session.tasks();
        if (tasks.writingProperty().get() || session.watch().isOver()) {
            return;
        }
        tasks.read(session.library()::revision, stored -> {
            if (stored != revision && !tasks.writingProperty().get()) {
                revision = stored;
                session.reload();
            }
        });
    }
}
