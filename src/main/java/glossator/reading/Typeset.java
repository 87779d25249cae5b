package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.format.Formats;
import glossator.format.TypesetPages;
import glossator.format.TypesetText;

import java.time.Duration;
import java.util.Locale;

/// Lays a text out on pages.
public record Typeset(TypesetText text) implements Request<TypesetPages> {
    static final int KIND = 5;

    @Override
    public String name() {
        return text.title();
    }

    /// A long book takes longer to be laid out than to be read.
    @Override
    public Duration limit(Duration reading) {
        return reading.multipliedBy(10);
    }

    @Override
    public String keyFor(Failure why) {
        return "reading.copy." + why.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TypesetPages answer(WorkerContext context) {
        return Formats.typeset(text);
    }

    @Override
    public void send(BinaryWriter out) {
        out.number(KIND).string(text.title()).string(text.language());
        out.all(text.parts(), out::string).string(text.styleSheet());
        out.all(text.bookmarks(), b -> out.string(b.title()).number(b.level()).string(b.target()));
    }

    static Typeset receive(BinaryReader in) {
        return new Typeset(new TypesetText(
                in.string(),
                in.string(),
                in.all(in::string),
                in.string(),
                in.all(() -> new TypesetText.Bookmark(in.string(), in.number(), in.string()))));
    }

    @Override
    public void sendAnswer(BinaryWriter out, TypesetPages pages) {
        out.bytes(pages.pdf()).number(pages.pages()).string(pages.missing());
    }

    @Override
    public TypesetPages receiveAnswer(BinaryReader in) {
        return new TypesetPages(in.bytes(), in.number(), in.string());
    }
}
