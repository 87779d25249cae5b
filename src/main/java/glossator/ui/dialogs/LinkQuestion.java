package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks for confirmation before a link leads out of the program, and shows its target.
public final class LinkQuestion {
    private final Overlay overlay;
    private final Consumer<String> open;

    /// `open` opens the address in the user's default program for it.
    public LinkQuestion(Overlay overlay, Consumer<String> open) {
        this.overlay = overlay;
        this.open = open;
    }

    public void show(String href) {
        LinkAddress address = LinkAddress.of(href);
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        cancel.setCancelButton(true);
        Button copy = Widgets.button("ui.link.copy", () -> copy(address.whole()));
        VBox content = new VBox(10);
        content.getStyleClass().add("link-question");
        if (!address.host().isEmpty()) {
            Label host = new Label(address.host());
            host.getStyleClass().add("host");
            RtlWrapping.of(host);
            boolean mail = address.scheme().equals("mailto");
            content.getChildren()
                    .addAll(Widgets.muted(Messages.of(mail ? "ui.link.to" : "ui.link.host")), host);
        }
        content.getChildren().addAll(Widgets.muted(Messages.of("ui.link.whole")), field(address));
        for (String caution : address.cautions()) {
            Label label = Widgets.sentence(caution);
            label.getStyleClass().setAll("label", "caution");
            content.getChildren().add(label);
        }
        var buttons = Widgets.buttons(copy, cancel);
        if (address.opens()) {
            buttons.getChildren().addFirst(openButton(address));
        }
        content.getChildren().add(buttons);
        overlay.show(Messages.of("ui.link.title"), content, cancel);
    }

    private Button openButton(LinkAddress address) {
        return Widgets.button("ui.link.open", () -> {
            overlay.hide();
            open.accept(address.whole());
        });
    }

    private static TextArea field(LinkAddress address) {
        TextArea field = new TextArea(address.whole());
        field.setEditable(false);
        RtlWrapping.orNone(field);
        field.setPrefRowCount(Math.clamp(address.whole().length() / 60 + 1, 1, 6));
        field.setAccessibleText(Messages.of("ui.link.whole"));
        field.getStyleClass().add("address");
        return field;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
