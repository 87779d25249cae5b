package glossator.cli;

import glossator.anchoring.Anchoring;
import glossator.anchoring.QuoteAnchoring;
import glossator.annotation.Anchor;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `anchor`: reads quotes of one text as JSON lines and writes their places in another as JSON
/// lines, with the time each one took. Needs no library, so that anyone can benchmark it on their
/// own texts.
@Command(name = "anchor", sortOptions = false)
final class AnchorCommand implements Callable<Integer> {
    private final Glossator program;

    @Option(names = "--from", paramLabel = "OLD")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--to", paramLabel = "NEW")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--pairs", paramLabel = "PAIRS")
    private Optional<Path> list = Optional.empty();

    /// Without the old texts, which are not read and need not be there.
    @Option(names = "--quotes-only")
    private boolean quotesOnly;

    AnchorCommand(Glossator program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        TextPairs pairs = pairs();
        List<AnchorJson.Request> requests = requests();
        // One comparison at a time; its answers are buffered until their turn in the order of the
        // input.
        List<List<Map<String, Object>>> answers = new ArrayList<>();
        requests.forEach(r -> answers.add(new ArrayList<>()));
        for (List<Integer> numbers : shortestFirst(requests, pairs)) {
            List<AnchorJson.Request> group = numbers.stream().map(requests::get).toList();
            List<Map<String, Object>> lines = place(group, pairs);
            answers.get(numbers.getFirst()).add(lines.getFirst());
            for (int i = 0; i < numbers.size(); i++) {
                answers.get(numbers.get(i)).add(lines.get(i + 1));
            }
        }
        answers.forEach(lines -> lines.forEach(this::print));
        return 0;
    }

    /// The numbers of the requests for each pair of texts, shortest texts first: the first texts
    /// are processed by code that is not compiled yet, at many times the cost.
    private static List<List<Integer>> shortestFirst(
            List<AnchorJson.Request> requests, TextPairs pairs) {
        var byPair = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < requests.size(); i++) {
            byPair.computeIfAbsent(requests.get(i).pair(), p -> new ArrayList<>())
                    .add(i);
        }
        var sizes = new HashMap<String, Long>();
        byPair.keySet().forEach(pair -> sizes.put(pair, pairs.size(pair)));
        return byPair.entrySet().stream()
                .sorted(Comparator.comparing(group -> sizes.get(group.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<AnchorJson.Request> requests() {
        List<AnchorJson.Request> requests = new ArrayList<>();
        var in = new InputStreamReader(program.surroundings().in(), StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(in)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    requests.add(AnchorJson.request(line, number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    private TextPairs pairs() {
        if (list.isPresent() && from.isEmpty() && to.isEmpty()) {
            return TextPairs.readList(list.get());
        }
        if (list.isEmpty() && from.isPresent() != quotesOnly && to.isPresent()) {
            return TextPairs.ofFiles(from.orElse(to.get()), to.get());
        }
        throw new UsageException(quotesOnly ? "cli.anchor.text" : "cli.anchor.texts");
    }

    /// A line for the preparation, then one for each quote of one pair of texts.
    private List<Map<String, Object>> place(List<AnchorJson.Request> requests, TextPairs pairs) {
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

    private void print(Map<String, Object> line) {
        program.surroundings().out().println(JsonMapper.shared().writeValueAsString(line));
    }
}
