package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.bibliography.citation.CitationFormat;
import glossator.bibliography.citation.CitationStyles;
import glossator.bibliography.citation.Citations;
import glossator.bibliography.citation.Cited;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Toasts;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.wording.Citation;
import glossator.wording.ReadingWording;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
                .ifPresent(in -> putPlain(in.selection().of(in.document().text())));
    }

    /// The same with the readings of the words (ruby) in brackets behind them.
    void copyWithReadings() {
        session.current()
                .ifPresent(
                        in -> putPlain(ReadingWording.inBrackets(in.document(), in.selection())));
    }

    private static void putPlain(String text) {
        put(text.replace('\u2028', '\n').replace("\uFFFC", ""));
    }

    /// Copies the selection, or else the chosen passage, as a quotation with its reference.
    void copyWithReference() {
        session.current().ifPresent(in -> {
            Optional<Annotation> chosen =
                    in.selection().isEmpty() && in.chosenPlace().isPresent()
                            ? in.chosen()
                            : Optional.empty();
            if (chosen.isPresent()) {
                copy(in, chosen.get());
            } else {
                Range selected = in.selection();
                String quote = selected.of(in.document().text());
                put(
                        quote,
                        Citation.cited(in.source(), in.document(), selected),
                        () -> Citation.quote(in.source(), in.document(), selected));
            }
        });
    }

    /// Copies the passage of an annotation as a quotation, even if it has no place in the edition
    /// shown.
    void copy(Annotation annotation) {
        session.current().ifPresent(in -> copy(in, annotation));
    }

    private void copy(OpenSource in, Annotation annotation) {
        Cited cited = in.placements()
                .findPlacement(annotation.id())
                .map(placement -> Citation.cited(in.source(), in.document(), placement))
                .orElseGet(() -> Cited.whole(Citation.described(in.source())));
        put(annotation.words(), cited, () -> quotation(in, annotation));
    }

    /// Copies the entries of sources for a list of works, in the order of the style.
    void copyBibliography(List<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        List<Metadata> works = sources.stream().map(Citation::described).toList();
        session.tasks()
                .read(
                        () -> String.join(
                                "\n",
                                citations(style(CitationStyles.SHIPPED.getFirst()))
                                        .bibliography(works, CitationFormat.TEXT)),
                        this::putQuotation);
    }

    /// In the chosen style, or in the program's own form. The first use of a style parses it, which
    /// takes a while.
    private void put(String quote, Cited cited, Supplier<String> own) {
        String style = style("");
        if (style.isEmpty()) {
            putQuotation(own.get());
            return;
        }
        session.tasks()
                .read(
                        () -> Citation.quoted(
                                quote, citations(style).cite(List.of(cited), CitationFormat.TEXT)),
                        this::putQuotation);
    }

    private String style(String otherwise) {
        String chosen = session.settings().citationStyleProperty().get();
        return chosen.isEmpty() ? otherwise : chosen;
    }

    private Citations citations(String id) {
        var styles = CitationStyles.of(session.library().folder());
        return Citations.of(styles, styles.find(id), "");
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
