package glossator.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/// The annotations as W3C Web Annotations in JSON-LD; see [JsonLd].
public final class WebAnnotations implements Exchange {
    private final InstantSource clock;

    public WebAnnotations(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "w3c";
    }

    @Override
    public String ending() {
        return "jsonld";
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public LossReport write(List<Work> works, OutputStream out) throws IOException {
        var losses = new Losses();
        String json = new JsonLd(losses).text(works, clock.instant());
        out.write(json.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        int written = 0;
        for (Work work : works) {
            written += work.annotations().size();
            losses.add(Losses.Kind.TAG_UNKNOWN, work.unknownTags());
            losses.add(
                    Losses.Kind.UNPLACED,
                    (int) work.annotations().stream().filter(p -> !work.holds(p)).count());
        }
        return losses.report(written);
    }
}
