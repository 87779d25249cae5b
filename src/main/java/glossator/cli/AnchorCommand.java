package glossator.cli;

import glossator.annotation.Anchor;
import glossator.annotation.Anchoring;
import glossator.message.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `anchor`: quotes of one text as JSON lines in, their places in another as JSON lines out, with
/// the time that each took. Needs no library, so that anyone can measure it on their own texts.
@Command(name = "anchor", sortOptions = false)
final class AnchorCommand implements Callable<Integer> {
    private static final int KEPT = 4;

    private final Glossator program;

    @Option(names = "--from", paramLabel = "OLD")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--to", paramLabel = "NEW")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--pairs", paramLabel = "PAIRS")
    private Optional<Path> list = Optional.empty();

    /// The comparisons in use, the latest last.
    private final Map<String, Anchoring> prepared =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Anchoring> eldest) {
                    return size() > KEPT;
                }
            };

    AnchorCommand(Glossator program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        TextPairs pairs = pairs();
        var in = new InputStreamReader(program.surroundings().in(), StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(in)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answer(AnchorJson.request(line, number), pairs);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private TextPairs pairs() {
        if (list.isPresent() && from.isEmpty() && to.isEmpty()) {
            return TextPairs.listedIn(list.get());
        }
        if (list.isEmpty() && from.isPresent() && to.isPresent()) {
            return TextPairs.one(from.get(), to.get());
        }
        throw new Misuse("cli.anchor.texts");
    }

    private void answer(AnchorJson.Request request, TextPairs pairs) {
        Anchoring anchoring = prepared.get(request.pair());
        if (anchoring == null) {
            anchoring = prepare(request, pairs);
            prepared.put(request.pair(), anchoring);
        }
        long start = System.nanoTime();
        Anchor anchor = anchoring.place(request.selector());
        double micros = (System.nanoTime() - start) / 1000.0;
        print(AnchorJson.answer(request, anchor, micros));
    }

    private Anchoring prepare(AnchorJson.Request request, TextPairs pairs) {
        TextPairs.Pair pair =
                pairs.find(request.pair())
                        .orElseThrow(
                                () -> new Refusal("cli.anchor.pair", request.pair(), request.id()));
        String old = TextPairs.read(pair.old());
        String now = TextPairs.read(pair.now());
        long start = System.nanoTime();
        Anchoring anchoring = Anchoring.between(old, now);
        print(AnchorJson.prepared(request.pair(), (System.nanoTime() - start) / 1000.0));
        return anchoring;
    }

    private void print(Map<String, Object> line) {
        program.surroundings().out().println(JsonMapper.shared().writeValueAsString(line));
    }
}
