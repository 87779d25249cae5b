package glossator.format.markdown;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The YAML values of one field of front matter: a string, the strings of a list, or the `name` of
/// a map. It listens to parser events and builds no objects, so that no alias can multiply any.
public final class FrontMatterValues {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(false).build();

    /// The parser takes time quadratic in the depth.
    private static final int DEEPEST = 20;

    private final List<String> found = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private FrontMatterValues() {}

    /// A list or a map whose end has not been reached.
    private static final class Level {
        private final boolean map;
        private boolean behindKey;
        private String key = "";

        Level(boolean map) {
            this.map = map;
        }
    }

    /// Empty if `entry`, the whole field, is not YAML.
    public static List<String> of(String entry) {
        var values = new FrontMatterValues();
        try {
            for (Event event : new Parse(SETTINGS).parseString(entry)) {
                values.take(event);
                if (values.levels.size() > DEEPEST) {
                    return List.of();
                }
            }
            return values.found;
        } catch (YamlEngineException e) {
            return List.of();
        }
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case MappingStart -> levels.push(new Level(true));
            case SequenceStart -> levels.push(new Level(false));
            case MappingEnd, SequenceEnd -> {
                levels.pop();
                pass("");
            }
            case Scalar -> {
                String value = ((ScalarEvent) event).getValue();
                if (isValue()) {
                    found.add(value);
                }
                pass(value);
            }
            case Alias -> pass("");
            case Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd -> {}
        }
    }

    /// Handles a complete key or value of the innermost level.
    private void pass(String written) {
        Level level = levels.peek();
        if (level != null && level.map) {
            level.key = level.behindKey ? level.key : written;
            level.behindKey = !level.behindKey;
        }
    }

    /// The outermost map is the field itself.
    private boolean isValue() {
        return levels.stream()
                .allMatch(l -> !l.map
                        || (l.behindKey && (l.key.equals("name") || l.equals(levels.getLast()))));
    }
}
