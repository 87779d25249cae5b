package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The commands on the replies of a card, as called by buttons, menus and keys.
final class ThreadCommands implements ThreadActions {
    private final Session session;
    private final CardList cards;
    private final NoteEditing writing;
    private final Consumer<String> link;

    /// @param link called with the address of a link in a reply
    ThreadCommands(Session session, CardList cards, NoteEditing writing, Consumer<String> link) {
        this.session = session;
        this.cards = cards;
        this.writing = writing;
        this.link = link;
    }

    /// With the annotation as it is now, if it is still there.
    private void apply(UUID annotation, BiConsumer<OpenSource, Annotation> use) {
        session.current()
                .ifPresent(in -> in.placements()
                        .findAnnotation(annotation)
                        .ifPresent(now -> use.accept(in, now)));
    }

    @Override
    public void reply(Annotation annotation, @Nullable Reply parent) {
        apply(annotation.id(), (in, now) -> {
            in.choose(now.id());
            writing.reply(in, now, parent, cards::requestFocus);
        });
    }

    @Override
    public void edit(Annotation annotation, Reply reply) {
        apply(annotation.id(), (in, now) -> {
            in.choose(now.id());
            in.threads()
                    .find(reply)
                    .ifPresent(r -> writing.editReply(in, now, r, cards::requestFocus));
        });
    }

    @Override
    public void delete(Reply reply) {
        writing.finish();
        session.annotating().delete(reply);
    }

    @Override
    public void copy(Reply reply) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, reply.text()));
    }

    @Override
    public void setResolved(Annotation annotation, boolean resolved) {
        writing.finish();
        session.annotating().resolve(annotation, resolved);
    }

    @Override
    public void toggle(Annotation annotation) {
        cards.folds().toggle(annotation);
        cards.refresh(annotation.id());
    }

    @Override
    public void showMore(Annotation annotation) {
        cards.folds().showMore(annotation.id());
        cards.refresh(annotation.id());
    }

    @Override
    public void reveal(Node row) {
        cards.reveal(row);
    }

    @Override
    public void followLink(String address) {
        link.accept(address);
    }

    @Override
    public void leave() {
        cards.requestFocus();
    }
}
