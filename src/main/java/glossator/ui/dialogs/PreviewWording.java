package glossator.ui.dialogs;

import glossator.exchange.ExportPreview;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says what would leave the house.
final class PreviewWording {
    private static final int MOST = 6;

    private PreviewWording() {}

    /// One sentence of counts, then what they are made of.
    static String sentence(ExportPreview preview, boolean isNative) {
        var parts = new ArrayList<String>();
        parts.add(Messages.of("ui.export.preview", preview.leaving(), preview.replies()));
        if (preview.privates() > 0) {
            parts.add(Messages.of("ui.export.preview.private", preview.privates()));
        }
        if (preview.omitted() > 0) {
            parts.add(Messages.of("ui.export.preview.omitted", preview.omitted()));
        }
        if (isNative && preview.strangers() > 0) {
            parts.add(Messages.of("ui.export.preview.strangers", preview.strangers()));
        }
        return String.join(" ", parts);
    }

    static String details(ExportPreview preview) {
        List<String> colors = preview.colors().entrySet().stream()
                .map(e -> count(Messages.of("ui.color." + e.getKey().word()), e.getValue()))
                .toList();
        return List.of(some(colors), some(counts(preview.tags())), some(counts(preview.authors())))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<String> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> count(
                        e.getKey().isEmpty() ? Messages.of("ui.export.nobody") : e.getKey(),
                        e.getValue()))
                .toList();
    }

    private static String count(String name, int count) {
        return Messages.of("ui.export.count", Widgets.toOneLine(name), count);
    }

    private static String some(List<String> parts) {
        String first = String.join(", ", parts.subList(0, Math.min(MOST, parts.size())));
        return parts.size() <= MOST ? first : first + " …";
    }
}
