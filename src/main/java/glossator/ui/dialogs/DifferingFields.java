package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.CommonDetails;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The fields in which several sources differ: they are empty, say so, and have a button each that
/// clears them in all sources.
final class DifferingFields {
    private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");

    private final CommonDetails shown;
    private final Map<String, ToggleButton> clearing = new LinkedHashMap<>();

    DifferingFields(CommonDetails shown) {
        this.shown = shown;
    }

    /// The control as it is to be shown; alone if the sources do not differ in the field.
    ///
    /// @param word of the field
    /// @param name of the field on screen
    Node dress(String word, String name, TextInputControl control) {
        if (!shown.differsIn(word)) {
            return control;
        }
        ToggleButton clear = clearButton(word, name, clears -> {
            if (clears) {
                control.clear();
            }
            prompt(control, control::setPromptText, clears);
        });
        control.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                clear.setSelected(false);
            }
        });
        return beside(control, clear);
    }

    /// The value for an unknown kind clears it.
    Node dressKind(String name, ComboBox<String> kind) {
        if (!shown.differsIn("kind")) {
            return kind;
        }
        String differ = Messages.of("ui.details.several.differ-kind", shown.sources());
        kind.setPromptText(differ);
        kind.setAccessibleHelp(differ);
        kind.setValue(null);
        ToggleButton clear = clearButton("kind", name, clears -> {
            if (clears) {
                kind.setValue("");
            } else if ("".equals(kind.getValue())) {
                kind.setValue(null);
            }
        });
        kind.valueProperty().subscribe(value -> {
            clear.setSelected("".equals(value));
            kind.pseudoClassStateChanged(UNDECIDED, value == null);
        });
        return beside(kind, clear);
    }

    /// People are all replaced or all left.
    Node dressPeople(String name, Node people) {
        if (!shown.differsIn(CommonDetails.PEOPLE)) {
            return people;
        }
        Label sentence = Widgets.sentence("");
        ToggleButton clear = clearButton(CommonDetails.PEOPLE, name, clears -> {
            people.setDisable(clears);
            prompt(people, sentence::setText, clears);
        });
        return beside(new VBox(6, sentence, people), clear);
    }

    /// The words of the fields that are to be empty in all sources.
    Set<String> cleared() {
        var words = new LinkedHashSet<String>();
        clearing.forEach((word, button) -> {
            if (button.isSelected()) {
                words.add(word);
            }
        });
        return words;
    }

    private void prompt(Node control, Consumer<String> say, boolean clears) {
        String prompt = Messages.of(
                clears ? "ui.details.several.cleared" : "ui.details.several.differ",
                shown.sources());
        say.accept(prompt);
        control.setAccessibleHelp(prompt);
    }

    private ToggleButton clearButton(String word, String name, Consumer<Boolean> follow) {
        ToggleButton clear = new ToggleButton();
        Widgets.dressAsIcon(clear, MaterialDesignE.ERASER, "ui.details.several.clear");
        clear.setAccessibleText(Messages.of("ui.details.several.clear-field", name));
        clear.selectedProperty().subscribe(follow);
        clearing.put(word, clear);
        return clear;
    }

    private static HBox beside(Node control, ToggleButton clear) {
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(4, control, clear);
        row.setAlignment(control instanceof VBox ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        return row;
    }
}
