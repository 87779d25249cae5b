package glossator.reading;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.Range;
import glossator.format.Finding;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;

/// How a [Finding] travels.
final class FindingCodec {
    private FindingCodec() {}

    static void send(BinaryWriter out, Finding finding) {
        out.number(finding.range().start()).number(finding.range().end());
        out.string(finding.style().word()).string(finding.color().word());
        out.string(finding.note()).all(finding.tags(), out::string).string(finding.author());
        Instant created = finding.created();
        out.string(created == null ? "" : created.toString()).string(finding.origin());
    }

    static Finding receive(BinaryReader in, int length) {
        int start = in.number(length);
        int end = in.number(length);
        Wary.require(start <= end, "range");
        return new Finding(
                new Range(start, end),
                Style.named(in.string(Wary.WORD)).orElseThrow(() -> new Corrupt("style")),
                Color.named(in.string(Wary.WORD)).orElseThrow(() -> new Corrupt("color")),
                in.string(),
                in.all(() -> in.string(Wary.NAME)),
                in.string(Wary.NAME),
                moment(in.string(Wary.WORD)),
                in.string(Wary.NAME));
    }

    private static @Nullable Instant moment(String written) {
        try {
            return written.isEmpty() ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw new Corrupt("moment");
        }
    }
}
