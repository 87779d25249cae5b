package glossator.cli;

import glossator.anchoring.Anchoring;
import glossator.anchoring.QuoteAnchoring;
import glossator.annotation.Anchor;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Places the quotes of one pair of texts for `anchor`; several pairs may be placed at a time.
///
/// @param quotesOnly without the old texts, which are not read and need not be there
record AnchorPair(TextPairs pairs, boolean quotesOnly) {
    /// The lines of one pair of texts, or why there are none.
    record Placed(List<Map<String, Object>> lines, Optional<Refusal> refusal) {
        List<Map<String, Object>> orThrow() {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return lines;
        }
    }

    Placed tryToPlace(List<AnchorJson.Request> requests) {
        try {
            return new Placed(place(requests), Optional.empty());
        } catch (Refusal e) {
            return new Placed(List.of(), Optional.of(e));
        }
    }

    /// A line for the preparation, then one for each quote of one pair of texts.
    private List<Map<String, Object>> place(List<AnchorJson.Request> requests) {
        String pair = requests.getFirst().pair();
        TextPairs.Pair texts = pairs.find(pair)
                .orElseThrow(() ->
                        new Refusal("cli.anchor.pair", pair, requests.getFirst().id()));
        String old = quotesOnly ? "" : TextPairs.read(texts.old());
        String now = TextPairs.read(texts.now());
        long start = System.nanoTime();
        if (quotesOnly) {
            var anchoring = QuoteAnchoring.in(now);
            double prepared = microsSince(start);
            return lines(requests, anchoring, prepared);
        }
        var anchoring = Anchoring.between(old, now);
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(AnchorJson.preparedLine(pair, microsSince(start)));
        for (AnchorJson.Request request : requests) {
            long asked = System.nanoTime();
            Anchor anchor = anchoring.anchor(request.selector());
            lines.add(AnchorJson.answer(request, anchor, microsSince(asked)));
        }
        return lines;
    }

    /// The quotes of one text are placed together; each is said to have taken its share of the
    /// time.
    private static List<Map<String, Object>> lines(
            List<AnchorJson.Request> requests, QuoteAnchoring anchoring, double prepared) {
        long asked = System.nanoTime();
        List<Anchor> anchors = anchoring.anchorAll(
                requests.stream().map(AnchorJson.Request::selector).toList());
        double each = microsSince(asked) / requests.size();
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(AnchorJson.preparedLine(requests.getFirst().pair(), prepared));
        for (int i = 0; i < anchors.size(); i++) {
            lines.add(AnchorJson.answer(requests.get(i), anchors.get(i), each));
        }
        return lines;
    }

    private static double microsSince(long start) {
        return (System.nanoTime() - start) / 1000.0;
    }
}
