package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.AreaPicture;
import glossator.ui.control.CutOuts;
import glossator.ui.control.HighlightedFlow;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.session.OpenSource;
import glossator.wording.AnchorWording;
import glossator.wording.TargetWording;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// An annotation in the review: its anchor, the old wording beside the new, its note and tags.
final class ReviewCell extends WrappingCell<ReviewItem> {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final OpenSource in;
    private final Supplier<OriginalAnchors> before;
    private final Supplier<List<String>> tags;
    private final Region swatch = Widgets.swatch("");
    private final FontIcon icon = new FontIcon();
    private final Label fate = new Label();
    private final Label oldPlace = Widgets.muted("");
    private final Label newPlace = Widgets.muted("");
    private final HighlightedFlow old = new HighlightedFlow();
    private final HighlightedFlow now = new HighlightedFlow();
    private final AreaPicture oldPicture;
    private final AreaPicture newPicture;
    private final Label note = new Label();
    private final Label tagged = Widgets.muted("");

    /// @param before where annotations were, as far as known yet
    /// @param tags the tag paths of the item that the cell shows
    ReviewCell(
            OpenSource in,
            CutOuts cutOuts,
            Supplier<OriginalAnchors> before,
            Function<Annotation, List<String>> tags) {
        this.in = in;
        this.before = before;
        this.tags = () ->
                getItem() == null ? List.of() : tags.apply(getItem().placement().annotation());
        oldPicture = new AreaPicture(cutOuts);
        newPicture = new AreaPicture(cutOuts);
        getStyleClass().add("review-cell");
        fate.getStyleClass().add("review-fate");
        note.getStyleClass().add("note");
        ListRows.limitLines(note, 3);
        HBox head = new HBox(8, icon, fate);
        head.setAlignment(Pos.CENTER_LEFT);
        Columns columns = new Columns(
                16, column(oldPlace, old, oldPicture), column(newPlace, now, newPicture));
        VBox words = new VBox(6, head, columns, note, tagged);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        swatch.getStyleClass().add("review-bar");
        makeRow(10, swatch, words);
    }

    private static VBox column(Label place, HighlightedFlow wording, AreaPicture picture) {
        VBox column = new VBox(2, place, wording, picture);
        VBox.setMargin(picture, new Insets(4, 0, 2, 1));
        column.setMinWidth(0);
        return column;
    }

    @Override
    protected void updateItem(ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null;
        showRow(shown);
        pseudoClassStateChanged(DONE, shown && !item.isOpen());
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        Annotation annotation = item.placement().annotation();
        Widgets.tint(swatch, annotation.color().hex());
        icon.setIconCode(icon(item));
        fate.setText(ConfidenceWording.of(item.placement()));
        oldPlace.setText(before.get().wording(annotation));
        newPlace.setText(place(item));
        showWording(item);
        showPictures(item.placement());
        showText(note, Widgets.toOneLine(annotation.note()));
        showText(tagged, String.join(" · ", tags.get()));
        setAccessibleText(spoken(item));
        styleNow();
    }

    private static Ikon icon(ReviewItem item) {
        if (!item.isOpen()) {
            return MaterialDesignC.CHECK_CIRCLE_OUTLINE;
        }
        return switch (item.placement().anchor()) {
            case Anchor.Orphan _ -> MaterialDesignL.LINK_OFF;
            case Anchor.Changed _ -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case Anchor.Moved _, Anchor.Exact _ -> MaterialDesignS.SWAP_VERTICAL;
        };
    }

    private String place(ReviewItem item) {
        int edition = in.edition().number();
        if (!item.placement().isPassage()) {
            return OriginalAnchors.wording(edition, "");
        }
        String place = item.shownPlace()
                .map(range -> OriginalAnchors.wording(edition, in.places().of(range)))
                .orElseGet(() -> OriginalAnchors.wording(edition, ""));
        return item.isSuggestion()
                ? Messages.of(
                        "ui.review.suggestion",
                        place,
                        item.choice() + 1,
                        item.places().size())
                : place;
    }

    private void showWording(ReviewItem item) {
        old.clear();
        now.clear();
        if (item.placement().isPassage()) {
            showPassage(item);
        } else {
            showTarget(item.placement());
        }
    }

    private static String nowhere(Placement placement) {
        return placement.awaitsSearch()
                ? AnchorWording.sentences(placement)
                : Messages.of("ui.review.nowhere");
    }

    /// What an area or page note is on, and the words beneath.
    private void showTarget(Placement placement) {
        addTarget(old, placement.annotation().target());
        if (placement.isOrphan()) {
            now.add(nowhere(placement), "wording-context");
        } else {
            addTarget(now, placement.target());
        }
    }

    private void showPictures(Placement placement) {
        Annotation annotation = placement.annotation();
        oldPicture.show(
                before.get().pages(annotation),
                annotation.target(),
                Messages.of("ui.review.picture.before", TargetWording.title(annotation.target())));
        if (placement.isOrphan()) {
            newPicture.clear();
        } else {
            newPicture.show(
                    new AreaPicture.Pages(
                            in.edition().id(), in.printedPagesProperty().get()),
                    placement.target(),
                    Messages.of("ui.review.picture.now", TargetWording.title(placement.target())));
        }
    }

    /// To be called when a picture has been drawn.
    void refreshPictures() {
        oldPicture.refresh();
        newPicture.refresh();
    }

    private static void addTarget(HighlightedFlow flow, Target target) {
        flow.add(TargetWording.title(target) + " ", "wording");
        if (target instanceof Target.Area area) {
            flow.add(area.words(), "wording-context");
        }
    }

    private void showPassage(ReviewItem item) {
        Selector was = item.placement().annotation().selector();
        String text = in.document().text();
        String after = item.shownPlace().map(range -> range.of(text)).orElse("");
        WordingDifference wording = WordingDifference.of(was.exact(), after).shortened();
        addBefore(old, was.prefix());
        addPieces(old, wording.before(), after.isEmpty() ? "gone" : "removed");
        addAfter(old, was.suffix());
        item.shownPlace()
                .ifPresentOrElse(
                        range -> {
                            Selector here = Selector.of(text, range);
                            addBefore(now, here.prefix());
                            addPieces(now, wording.after(), "added");
                            addAfter(now, here.suffix());
                        },
                        () -> now.add(Messages.of("ui.review.nowhere"), "wording-context"));
    }

    /// Adds the text before the passage, starting at a word boundary.
    private static void addBefore(HighlightedFlow flow, String prefix) {
        int cut = prefix.length() < Selector.CONTEXT ? -1 : prefix.indexOf(' ');
        String words = (cut < 0 ? "" : "… ") + prefix.substring(cut + 1);
        flow.add(words.replaceAll("\\s+", " "), "wording-context");
    }

    private static void addAfter(HighlightedFlow flow, String suffix) {
        int cut = suffix.length() < Selector.CONTEXT ? -1 : suffix.lastIndexOf(' ');
        String words = cut < 0 ? suffix : suffix.substring(0, cut) + " …";
        flow.add(words.replaceAll("\\s+", " "), "wording-context");
    }

    private static void addPieces(
            HighlightedFlow flow, List<WordingDifference.Piece> pieces, String otherwise) {
        for (WordingDifference.Piece piece : pieces) {
            int from = flow.length();
            String look = piece.kept() ? "kept" : otherwise;
            flow.add(piece.text().replace('\n', ' '), "wording", "wording-" + look);
            flow.tint(from, from + piece.text().stripTrailing().length(), "tint-" + look);
        }
    }

    private static void showText(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private String spoken(ReviewItem item) {
        Annotation annotation = item.placement().annotation();
        String after = item.shownPlace()
                .map(range -> item.placement().isPassage()
                        ? range.of(in.document().text())
                        : TargetWording.title(item.placement().target()))
                .orElse(nowhere(item.placement()));
        String spoken = Messages.of(
                "ui.review.spoken",
                fate.getText(),
                Messages.of("ui.color." + annotation.color().word()),
                Widgets.toOneLine(
                        annotation.isPassage()
                                ? annotation.selector().exact()
                                : TargetWording.title(annotation.target())),
                newPlace.getText(),
                Widgets.toOneLine(after));
        return note.getText().isEmpty() ? spoken : spoken + " " + note.getText();
    }
}
