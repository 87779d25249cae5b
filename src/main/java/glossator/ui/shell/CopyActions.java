package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.wording.Citation;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.Optional;

/// Copies passages to the clipboard, as plain text or as quotations with their reference.
final class CopyActions {
    private final Session session;
    private final Toasts toasts;

    CopyActions(Session session, Toasts toasts) {
        this.session = session;
        this.toasts = toasts;
    }

    /// Copies the selected text with plain-text line breaks and without pictures.
    void copySelection() {
        session.current()
                .ifPresent(in -> put(in.selection()
                        .of(in.document().text())
                        .replace('\u2028', '\n')
                        .replace("\uFFFC", "")));
    }

    /// Copies the selection, or else the chosen passage, as a quotation with its reference.
    void copyWithReference() {
        session.current().ifPresent(in -> {
            Optional<Annotation> chosen =
                    in.selection().isEmpty() && in.chosenPlace().isPresent()
                            ? in.chosen()
                            : Optional.empty();
            putQuotation(chosen.map(a -> quotation(in, a))
                    .orElseGet(() -> Citation.quote(in.source(), in.document(), in.selection())));
        });
    }

    /// Copies the passage of an annotation as a quotation, even if it has no place in the edition
    /// shown.
    void copy(Annotation annotation) {
        session.current().ifPresent(in -> putQuotation(quotation(in, annotation)));
    }

    private static String quotation(OpenSource in, Annotation annotation) {
        return in.placements()
                .findPlacement(annotation.id())
                .filter(placement -> !placement.isOrphan())
                .map(placement -> quotation(in, placement))
                .orElseGet(() -> Citation.quoteWithoutPlace(in.source(), annotation));
    }

    private static String quotation(OpenSource in, Placement placement) {
        return placement.isPassage()
                ? Citation.quote(in.source(), in.document(), placement.range())
                : Citation.quoteBeneath(in.source(), placement);
    }

    private void putQuotation(String text) {
        put(text);
        toasts.showInfo(Messages.of("ui.copied"));
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
