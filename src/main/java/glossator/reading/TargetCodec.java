package glossator.reading;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;

import java.util.List;

/// How a [Target] is transmitted.
final class TargetCodec {
    private static final int PASSAGE = 0;
    private static final int WHOLE_SOURCE = 1;
    private static final int WHOLE_PAGE = 2;
    private static final int AREA_OF_PAGE = 3;
    private static final int AREA_OF_PICTURE = 4;

    private TargetCodec() {}

    static void send(BinaryWriter out, Target target) {
        switch (target) {
            case Target.Passage _ -> out.number(PASSAGE);
            case Target.WholeSource _ -> out.number(WHOLE_SOURCE);
            case Target.WholePage(Surface.Page page) -> send(out.number(WHOLE_PAGE), page);
            case Target.Area(Surface.Page page, var rectangles, String words) ->
                send(send(out.number(AREA_OF_PAGE), page), rectangles, words);
            case Target.Area(Surface.Picture(String id), var rectangles, String words) ->
                send(out.number(AREA_OF_PICTURE).string(id), rectangles, words);
        }
    }

    private static BinaryWriter send(BinaryWriter out, Surface.Page page) {
        return out.number(page.index()).string(page.label());
    }

    private static void send(BinaryWriter out, List<Rectangle> rectangles, String words) {
        out.all(
                rectangles,
                r -> out.bits(Float.floatToIntBits(r.x()))
                        .bits(Float.floatToIntBits(r.y()))
                        .bits(Float.floatToIntBits(r.width()))
                        .bits(Float.floatToIntBits(r.height())));
        out.string(words);
    }

    static Target receive(BinaryReader in) {
        return switch (in.number(AREA_OF_PICTURE)) {
            case WHOLE_SOURCE -> Target.WHOLE_SOURCE;
            case WHOLE_PAGE -> new Target.WholePage(page(in));
            case AREA_OF_PAGE -> area(page(in), in);
            case AREA_OF_PICTURE -> area(new Surface.Picture(in.string(AnswerChecks.NAME)), in);
            default -> Target.PASSAGE;
        };
    }

    private static Surface.Page page(BinaryReader in) {
        return new Surface.Page(in.number(), in.string(AnswerChecks.NAME));
    }

    private static Target area(Surface surface, BinaryReader in) {
        List<Rectangle> rectangles = in.all(() -> rectangle(in));
        AnswerChecks.require(!rectangles.isEmpty(), "area");
        return new Target.Area(surface, rectangles, in.string());
    }

    private static Rectangle rectangle(BinaryReader in) {
        try {
            return new Rectangle(length(in), length(in), length(in), length(in));
        } catch (IllegalArgumentException e) {
            throw new Corrupt("rectangle");
        }
    }

    private static float length(BinaryReader in) {
        return Float.intBitsToFloat(in.bits());
    }
}
