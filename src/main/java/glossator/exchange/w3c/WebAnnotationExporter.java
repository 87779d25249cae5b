package glossator.exchange.w3c;

import glossator.exchange.AnnotatedDocument;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/// The annotations as W3C Web Annotations in JSON-LD; see [WebAnnotationJson].
public final class WebAnnotationExporter implements Exporter {
    private final InstantSource clock;

    public WebAnnotationExporter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "w3c";
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        var losses = new Losses();
        String json = new WebAnnotationJson(losses).toJson(works, clock.instant());
        out.write(json.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        int written = 0;
        for (AnnotatedDocument annotated : works) {
            written += annotated.annotations().size();
            losses.add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
            losses.add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
            losses.add(Losses.Kind.UNPLACED, (int) annotated.annotations().stream()
                    .filter(p -> !annotated.hasPlace(p))
                    .count());
        }
        return losses.report(written);
    }
}
