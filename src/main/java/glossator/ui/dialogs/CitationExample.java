package glossator.ui.dialogs;

import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.Cited;
import glossator.bibliography.citation.CitedText;
import glossator.document.Metadata;
import glossator.exchange.CitationForm;
import glossator.message.Refusal;
import glossator.ui.session.Session;

import javafx.scene.control.Label;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a work looks in a style: its citation, and its entry in the list of works. A style that
/// cannot be used says so here.
final class CitationExample extends Label {
    private final Session session;
    private String shown = "";

    CitationExample(Session session) {
        this.session = session;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("muted");
    }

    /// @param style its id; empty for none
    /// @param metadata [Metadata#NONE] for none
    void show(String style, Metadata metadata) {
        shown = style;
        if (style.isEmpty() || metadata.equals(Metadata.NONE)) {
            setText("");
            return;
        }
        session.tasks().read(() -> example(style, metadata), text -> {
            if (style.equals(shown)) {
                setText(text);
            }
        });
    }

    private String example(String style, Metadata metadata) {
        try {
            CitedText text = CitationForm.of(session.library(), style)
                    .cite(List.of(Cited.whole(metadata)), CitationFormat.TEXT);
            return Stream.concat(text.citations().stream(), text.references().stream())
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }
}
