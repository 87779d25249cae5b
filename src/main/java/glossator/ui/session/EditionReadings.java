package glossator.ui.session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// What is read of editions when something of them is on screen: in the background, each once; that
/// of the last few is kept. Used on the FX thread.
public final class EditionReadings<T> {
    private final Session session;
    private final int most;
    private final Function<UUID, T> read;
    private final T nothing;
    private final Runnable arrived;
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, T> known = new LinkedHashMap<>(16, 0.75f, true);

    /// Nothing is read yet.
    ///
    /// @param most how many are kept
    /// @param read reads one, in the background
    /// @param nothing stands for one that cannot be read
    /// @param arrived runs when another one is there
    public EditionReadings(
            Session session, int most, Function<UUID, T> read, T nothing, Runnable arrived) {
        this.session = session;
        this.most = most;
        this.read = read;
        this.nothing = nothing;
        this.arrived = arrived;
    }

    /// Empty before it is read, which is requested.
    public Optional<T> of(UUID edition) {
        T one = known.get(edition);
        if (one == null && asked.add(edition)) {
            session.tasks()
                    .read(
                            () -> read.apply(edition),
                            found -> keep(edition, found),
                            _ -> keep(edition, nothing));
        }
        return Optional.ofNullable(one);
    }

    private void keep(UUID edition, T found) {
        asked.remove(edition);
        known.put(edition, found);
        if (known.size() > most) {
            known.remove(known.keySet().iterator().next());
        }
        arrived.run();
    }
}
