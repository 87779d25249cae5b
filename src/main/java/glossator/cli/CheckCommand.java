package glossator.cli;

import glossator.library.Library;
import glossator.library.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `check [--repair]`: exit code 1 if there are problems, after the repair if one was requested. Of
/// each kind only a few are printed, unless all are requested.
@Command(name = "check", sortOptions = false)
final class CheckCommand extends LibraryCommand {
    private static final int EXAMPLES = 5;

    /// What to do about kinds of problems whose sentences do not say it.
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("library.damaged", "cli.check.advice-database"),
            Map.entry("library.damaged-row", "cli.check.advice-database"),
            Map.entry("library.check-database", "cli.check.advice-database"),
            Map.entry("library.check-reference", "cli.check.advice-database"),
            Map.entry("library.check-schema", "cli.check.advice-database"),
            Map.entry("library.check-quote", "cli.check.advice-note"),
            Map.entry("library.check-decision", "cli.check.advice-note"),
            Map.entry("library.check-differs", "cli.check.advice-note"),
            Map.entry("library.check-unknown", "cli.check.advice-note"),
            Map.entry("library.check-entry", "cli.check.advice-journal"),
            Map.entry("library.check-state", "cli.check.advice-journal"));

    /// Kinds of problems after which there is nothing to repair, only to recover.
    private static final Set<String> DAMAGE = Set.of("library.damaged", "library.check-database");

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    CheckCommand(Glossator program) {
        super(program);
    }

    @Override
    boolean isReading() {
        return !repair;
    }

    @Override
    int run(Library library) {
        List<Problem> found =
                repair ? library.repair(surroundings().worker()::read) : library.check();
        List<Problem> left = repair && !found.isEmpty() ? library.check() : found;
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("library", library.folder().toString());
            object.put("sound", left.isEmpty());
            object.put("found", sentences(found));
            object.put("left", sentences(left));
            JsonOutput.print(object, out());
        } else {
            byKind(found).values().forEach(this::printSome);
            say(library, found, left);
        }
        return left.isEmpty() ? 0 : ExitCode.FAILED;
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::sentence).toList();
    }

    private static Map<String, List<Problem>> byKind(List<Problem> problems) {
        var kinds = new LinkedHashMap<String, List<Problem>>();
        problems.forEach(
                p -> kinds.computeIfAbsent(p.kind(), _ -> new ArrayList<>()).add(p));
        return kinds;
    }

    private void printSome(List<Problem> ofOneKind) {
        int shown = all ? ofOneKind.size() : Math.min(EXAMPLES, ofOneKind.size());
        ofOneKind.stream().limit(shown).map(Problem::sentence).forEach(out()::println);
        if (shown < ofOneKind.size()) {
            print("cli.check.more", ofOneKind.size() - shown);
        }
    }

    private void say(Library library, List<Problem> found, List<Problem> left) {
        if (left.isEmpty()) {
            print(found.isEmpty() ? "cli.check.sound" : "cli.check.repaired", library.folder());
            return;
        }
        byKind(left).keySet().stream()
                .flatMap(kind -> Optional.ofNullable(ADVICE.get(kind)).stream())
                .distinct()
                .forEach(advice -> tell(advice, library.folder()));
        tell(summary(left), left.size());
    }

    private String summary(List<Problem> left) {
        if (left.stream().map(Problem::kind).anyMatch(DAMAGE::contains)) {
            return "cli.check.damaged";
        }
        return repair ? "cli.check.left" : "cli.check.wrong";
    }

    /// They are among the problems.
    @Override
    void tellDamage(Library library) {}
}
