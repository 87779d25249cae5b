package glossator.ui.control;

/// How long toasts stay, in milliseconds.
///
/// @param action for those with a button, which needs to be reached
public record ToastTimes(long info, long action, long problem) {
    static final ToastTimes STANDARD = new ToastTimes(5_000, 12_000, 30_000);
}
