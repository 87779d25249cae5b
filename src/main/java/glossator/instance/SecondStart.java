package glossator.instance;

import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The short way of a second start, which loads next to nothing of the program: of the command line
/// it understands only `[--library DIR] [FILE…]` with files that are there, and it says nothing.
/// Whatever is not done this way is done, or refused in a sentence, by the long way.
public final class SecondStart {
    /// The exit code of a process that is only for this, if the long way is to be taken.
    public static final int NOT_DONE = 75;

    private static final String LIBRARY = "--library";

    /// For a window that hangs: the long way asks again, and waits longer.
    private static final long MILLIS = 1_000;

    private SecondStart() {}

    /// What a command line of the short form asks for.
    ///
    /// @param library null for the default one
    record Words(@Nullable String library, List<String> files) {}

    /// Whether the window that runs on the library shows the files.
    public static boolean isDone(String[] arguments, Map<String, String> environment) {
        try {
            return parse(arguments).filter(words -> isDone(words, environment)).isPresent();
        } catch (InvalidPathException | StartRequest.TooLong e) {
            return false;
        }
    }

    private static boolean isDone(Words words, Map<String, String> environment) {
        Optional<InstanceAddress> found =
                InstanceAddress.find(library(words, environment), environment);
        List<Path> files = words.files().stream().map(Path::of).toList();
        if (found.isEmpty() || !isThere(found.get()) || !files.stream().allMatch(Files::exists)) {
            return false;
        }
        InstanceAddress address = found.get();
        return InstanceClient.ask(address.socket(), address.request(files), MILLIS)
                        instanceof InstanceClient.Answered(Answer answer)
                && answer instanceof Answer.Shown;
    }

    private static boolean isThere(InstanceAddress address) {
        return Files.exists(address.socket(), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path library(Words words, Map<String, String> environment) {
        String named = words.library() != null
                ? words.library()
                : environment.getOrDefault("GLOSSATOR_LIBRARY", "");
        return named.isBlank() ? Library.defaultFolder() : Path.of(named);
    }

    /// Empty if this is not of the short form, or may not be.
    static Optional<Words> parse(String[] arguments) {
        String library = null;
        int i = 0;
        if (arguments.length > 1 && arguments[0].equals(LIBRARY)) {
            library = arguments[1];
            i = 2;
        } else if (arguments.length > 0 && arguments[0].startsWith(LIBRARY + "=")) {
            library = arguments[0].substring(LIBRARY.length() + 1);
            i = 1;
        }
        var files = new ArrayList<String>();
        for (; i < arguments.length; i++) {
            if (isNoFile(arguments[i])) {
                return Optional.empty();
            }
            files.add(arguments[i]);
        }
        return Optional.of(new Words(library, files));
    }

    /// Whether it is an option, or may be a command.
    private static boolean isNoFile(String word) {
        return word.startsWith("-")
                || word.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'));
    }
}
