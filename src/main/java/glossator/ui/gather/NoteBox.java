package glossator.ui.gather;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.AreaPicture;
import glossator.ui.control.CutOuts;
import glossator.ui.control.RtlText;
import glossator.ui.notes.Buttons;
import glossator.ui.notes.CardWording;
import glossator.ui.notes.NoteRenderer;
import glossator.ui.notes.TagChips;
import glossator.wording.AnchorWording;
import glossator.wording.TargetWording;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// A note of any source: which passage of which work, what it says, and its tags.
final class NoteBox extends HBox {
    private static final int QUOTE = 900;
    private static final int NOTE = 1_500;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RESOLVED = PseudoClass.getPseudoClass("resolved");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label title = new Label();
    private final Label badge = new Label();
    private final AreaPicture picture;
    private final TextFlow quote = new TextFlow();
    private final VBox note = new VBox();
    private final TagChips chips;
    private final Label footer = new Label();
    private final Consumer<String> link;

    /// @param openTag called with the tag whose chip was clicked
    /// @param link called with the address of a link in a note
    NoteBox(CutOuts cutOuts, Consumer<UUID> openTag, Consumer<String> link) {
        this.link = link;
        picture = new AreaPicture(cutOuts);
        chips = new TagChips(openTag);
        getStyleClass().add("note-card");
        Region bar = new Region();
        bar.getStyleClass().add("note-bar");
        title.getStyleClass().add("note-place");
        title.setMinWidth(0);
        badge.getStyleClass().add("note-fate");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        quote.getStyleClass().add("note-quote");
        footer.getStyleClass().add("note-footer");
        footer.setMinWidth(0);
        HBox head = new HBox(8, title, badge);
        VBox content = new VBox(head, picture, quote, note, chips, footer);
        content.getStyleClass().add("note-content");
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(bar, content);
    }

    /// @param source the title of the source; empty if the group says it already
    /// @param place where in the source
    void show(LibraryNote of, String source, String place, Codebook codebook, PrintedPages pages) {
        Annotation annotation = of.annotation();
        setStyle(Buttons.styleOf(annotation.color()));
        pseudoClassStateChanged(RESOLVED, annotation.resolved());
        title.setText(
                source.isEmpty() || place.isEmpty() ? source + place : source + " · " + place);
        showBadge(of);
        showPicture(of.placement(), pages);
        showQuote(annotation);
        showNote(annotation.note());
        chips.show(annotation.tags(), codebook, false, _ -> {});
        footer.setText(footer(of));
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void refreshPicture() {
        picture.refresh();
    }

    private void showBadge(LibraryNote of) {
        String fate = of.isPresent()
                ? AnchorWording.badge(of.placement())
                : Messages.of("ui.digest.in-trash");
        badge.setText(fate);
        badge.setVisible(!fate.isEmpty());
        badge.setManaged(!fate.isEmpty());
        badge.pseudoClassStateChanged(WARNING, !of.isPresent() || of.placement().isOrphan());
    }

    private void showPicture(Placement placement, PrintedPages pages) {
        if (!(placement.target() instanceof Target.Area area)) {
            picture.clear();
            return;
        }
        UUID on = placement.isOrphan() ? placement.annotation().edition() : placement.edition();
        boolean page = area.surface() instanceof Surface.Page;
        picture.show(
                new AreaPicture.Pages(on, page ? pages.of(on) : List.of()),
                area,
                TargetWording.title(area));
    }

    private void showQuote(Annotation annotation) {
        String text = CardWording.quote(annotation, QUOTE);
        quote.setVisible(!text.isEmpty());
        quote.setManaged(!text.isEmpty());
        RtlText.fill(quote, text, List.of("note-word"));
        quote.setNodeOrientation(
                CardWording.isRightToLeft(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        for (Style style : Style.values()) {
            quote.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(style.word()), style == annotation.style());
        }
    }

    private void showNote(String text) {
        note.setVisible(!text.isBlank());
        note.setManaged(!text.isBlank());
        note.getChildren().clear();
        if (!text.isBlank()) {
            note.getChildren().add(NoteRenderer.render(text, NOTE, link));
        }
    }

    private static String footer(LibraryNote of) {
        String made = CardWording.footer(of.annotation(), false);
        int replies = of.replies().size();
        return replies == 0 ? made : made + " · " + Messages.of("ui.gather.replies", replies);
    }

    /// What a screen reader says.
    static String spoken(LibraryNote of, String source, String place, Codebook codebook) {
        Annotation annotation = of.annotation();
        String quote = CardWording.quote(annotation, 300);
        String tags = String.join(", ", codebook.paths(annotation.tags()));
        return Messages.of(
                "ui.gather.spoken",
                CardWording.name(annotation.color()),
                quote,
                source,
                place,
                annotation.note().strip(),
                tags);
    }
}
