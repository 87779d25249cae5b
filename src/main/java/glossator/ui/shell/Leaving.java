package glossator.ui.shell;

import glossator.library.Backup;

import java.util.function.Consumer;

/// The ways to close the window.
///
/// @param reopen opens what is then in the folder of the library
/// @param restore puts a backup in its place and opens that
record Leaving(Runnable quit, Runnable reopen, Consumer<Backup> restore) {}
