package glossator.ui.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A part of the window that is made when it is first needed, and not before the first picture.
final class Late<T> implements Supplier<T> {
    private final Supplier<T> make;
    private final List<Consumer<T>> waiting = new ArrayList<>();
    private @Nullable T made;

    Late(Supplier<T> make) {
        this.make = make;
    }

    /// The part, which is made unless it is there.
    @Override
    public T get() {
        T part = made;
        if (part == null) {
            part = make.get();
            made = part;
            for (Consumer<T> each : waiting) {
                each.accept(part);
            }
        }
        return part;
    }

    /// The part, if it is there.
    Optional<T> made() {
        return Optional.ofNullable(made);
    }

    /// Runs `then` as soon as the part is made.
    void onMade(Consumer<T> then) {
        waiting.add(then);
    }
}
