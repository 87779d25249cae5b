package glossator.exchange;

import glossator.message.Messages;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts losses while an export is written.
public final class Losses {
    /// Each has two messages in the bundle: `loss.<word>` says what, `loss.<word>.why` why.
    public enum Kind {
        UNPLACED,
        PICTURE_MISSING,
        PICTURE_OMITTED,
        LINK_DROPPED,
        LINK_INSIDE,
        CHARACTER_REPLACED,
        OVERLAP_SPLIT,
        COLOR_IN_FOOTNOTE,
        MARK_IN_CODE,
        CELL_DEFUSED,
        AREA_UNDRAWN,
        AREA_WITHOUT_PICTURE,
        AREA_UNMEASURED,
        AREA_BOUNDS,
        NOTE_PICTURE,
        NOTE_HTML,
        NOTE_PLAIN,
        TAG_UNKNOWN,
        FONT_MISSING,
        ORPHAN_OMITTED,
        ORPHAN_PLACELESS,
        NOT_IN_BIBLIOGRAPHY,
        QUOTE_DELETED,
        QUOTE_ERASED,
        NOTE_LINK_OMITTED;

        public String key() {
            return "exchange.loss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public void add(Kind kind) {
        add(kind, 1);
    }

    public void add(Kind kind, int more) {
        if (more > 0) {
            counts.merge(kind, more, Integer::sum);
        }
    }

    public LossReport report(int written) {
        List<LossReport.Loss> losses = counts.entrySet().stream()
                .map(e -> new LossReport.Loss(
                        Messages.of(e.getKey().key(), e.getValue()),
                        Messages.of(e.getKey().key() + ".why")))
                .toList();
        return new LossReport(written, losses);
    }
}
