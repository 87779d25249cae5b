package glossator.cli;

import glossator.library.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;

/// `check [--repair]`: exit code 1 if there are problems, after the repair if one was requested.
@Command(name = "check", sortOptions = false)
final class CheckCommand extends LibraryCommand {
    @Option(names = "--repair")
    private boolean repair;

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
        List<String> found = library.check(repair);
        List<String> left = repair && !found.isEmpty() ? library.check(false) : found;
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("library", library.folder().toString());
            object.put("sound", left.isEmpty());
            object.put("found", found);
            object.put("left", left);
            JsonOutput.print(object, out());
        } else {
            found.forEach(out()::println);
            say(library, found, left);
        }
        return left.isEmpty() ? 0 : ExitCode.FAILED;
    }

    private void say(Library library, List<String> found, List<String> left) {
        if (left.isEmpty()) {
            print(found.isEmpty() ? "cli.check.sound" : "cli.check.repaired", library.folder());
        } else {
            tell(repair ? "cli.check.left" : "cli.check.wrong", left.size());
        }
    }
}
