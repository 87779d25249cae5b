package glossator.cli;

import glossator.reading.ParallelReading;

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
import java.util.concurrent.atomic.AtomicInteger;

/// `anchor`: reads quotes of one text as JSON lines and writes their places in another as JSON
/// lines, with the time each one took. Needs no library, so that anyone can benchmark it on their
/// own texts.
@Command(name = "anchor", sortOptions = false)
final class AnchorCommand implements Callable<Integer> {
    /// Bytes of a pair of texts.
    private static final long LONG = 4 << 20;

    /// Bytes of all texts.
    private static final long MUCH = 4 << 20;

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
        // Answers are kept until their turn in the order of the input.
        List<List<Map<String, Object>>> answers = new ArrayList<>();
        requests.forEach(r -> answers.add(new ArrayList<>()));
        List<List<Integer>> groups = shortestFirst(requests, pairs);
        var pair = new AnchorPair(pairs, quotesOnly);
        var next = new AtomicInteger();
        new ParallelReading<AnchorPair.Placed>(
                        groups.size(),
                        i -> pair.tryToPlace(select(requests, groups.get(i))),
                        placed -> 0,
                        0,
                        () -> false)
                .run(threads(requests, groups, pairs), some -> {
                    for (AnchorPair.Placed placed : some) {
                        sort(placed.orThrow(), groups.get(next.getAndIncrement()), answers);
                    }
                });
        answers.forEach(lines -> lines.forEach(this::print));
        return 0;
    }

    private static List<AnchorJson.Request> select(
            List<AnchorJson.Request> requests, List<Integer> numbers) {
        return numbers.stream().map(requests::get).toList();
    }

    private static void sort(
            List<Map<String, Object>> lines,
            List<Integer> numbers,
            List<List<Map<String, Object>>> answers) {
        answers.get(numbers.getFirst()).add(lines.getFirst());
        for (int i = 0; i < numbers.size(); i++) {
            answers.get(numbers.get(i)).add(lines.get(i + 1));
        }
    }

    /// How many pairs are compared at a time: one if there is not much to compare, since until the
    /// code is compiled that takes the other processors; and one if the longest is very long, for
    /// the memory.
    private static int threads(
            List<AnchorJson.Request> requests, List<List<Integer>> groups, TextPairs pairs) {
        long all = 0;
        long longest = 0;
        for (List<Integer> group : groups) {
            longest = pairs.size(requests.get(group.getFirst()).pair());
            all += longest;
        }
        int most = all < MUCH || longest > LONG ? 1 : Runtime.getRuntime().availableProcessors();
        return Math.min(groups.size(), most);
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

    private void print(Map<String, Object> line) {
        program.surroundings().out().println(JsonMapper.shared().writeValueAsString(line));
    }
}
