package glossator.exchange;

import glossator.format.CopyRemainder;
import glossator.format.CopyRemainder.Change;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what was found when an annotated copy was read again, the same everywhere.
public final class ProofWording {
    private static final int MOST = 6;

    private ProofWording() {}

    /// The counts, then the rest of the file, and what was left alone in it.
    public static List<String> sentences(CopyProof proof) {
        var sentences = new ArrayList<String>();
        sentences.add(Messages.of(verdict(proof), proof.proven(), proof.marks(), proof.replies()));
        sentences.add(rest(proof.remainder()));
        if (proof.untouched() > 0) {
            sentences.add(Messages.of("exchange.proof.untouched", proof.untouched()));
        }
        return sentences;
    }

    private static String verdict(CopyProof proof) {
        if (proof.isWhole()) {
            return "exchange.proof.whole";
        }
        return proof.proven() == proof.marks()
                ? "exchange.proof.other-differences"
                : "exchange.proof.not-whole";
    }

    private static String rest(CopyRemainder remainder) {
        List<CopyRemainder.Part> others = remainder.others();
        if (others.isEmpty()) {
            return Messages.of("exchange.rest.same");
        }
        if (others.getFirst().name().isEmpty()) {
            String change = others.getFirst().change().name().toLowerCase(Locale.ROOT);
            return Messages.of("exchange.rest." + change);
        }
        String rest = Messages.of("exchange.rest.parts", remainder.same());
        String changed =
                names(others.stream().filter(p -> p.change() != Change.ADDED).toList());
        String added =
                names(others.stream().filter(p -> p.change() == Change.ADDED).toList());
        return rest
                + (changed.isEmpty() ? "" : ' ' + Messages.of("exchange.rest.changed", changed))
                + (added.isEmpty() ? "" : ' ' + Messages.of("exchange.rest.new", added));
    }

    private static String names(List<CopyRemainder.Part> parts) {
        List<String> names =
                parts.stream().limit(MOST).map(CopyRemainder.Part::name).toList();
        return String.join(", ", names) + (parts.size() > MOST ? " …" : "");
    }
}
