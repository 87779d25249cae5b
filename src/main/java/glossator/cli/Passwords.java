package glossator.cli;

import glossator.format.Original;
import glossator.library.Added;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Adds files that may be locked: with the password that was given, or else with one that is asked
/// for at the terminal, which is tried on the files after it as well.
final class Passwords {
    private static final String VARIABLE = "GLOSSATOR_PASSWORD";
    private static final int TRIES = 3;
    private final Surroundings surroundings;
    private @Nullable String known;

    private Passwords(Surroundings surroundings, @Nullable String known) {
        this.surroundings = surroundings;
        this.known = known;
    }

    /// `given` as it is, or for `-` the first line of standard input; if nothing was given, what the
    /// environment says.
    static Passwords of(Optional<String> given, Surroundings surroundings) throws IOException {
        String known =
                given.isPresent()
                        ? given.get().equals("-") ? firstLine(surroundings) : given.get()
                        : surroundings.environment().get(VARIABLE);
        return new Passwords(surroundings, known);
    }

    private static @Nullable String firstLine(Surroundings surroundings) throws IOException {
        var lines = new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8);
        return new BufferedReader(lines).readLine();
    }

    Added add(Library library, Path file) {
        try {
            return library.add(file, known);
        } catch (Refusal refusal) {
            if (!Original.isLocked(refusal)) {
                throw refusal;
            }
            return asked(library, file, refusal);
        }
    }

    private Added asked(Library library, Path file, Refusal locked) {
        Refusal last = locked;
        for (int i = 0; i < TRIES; i++) {
            String question = Messages.of("cli.add.password", Lines.plain(last.sentence()));
            Optional<String> typed = surroundings.secret().apply(question);
            if (typed.isEmpty() || typed.get().isEmpty()) {
                throw last;
            }
            try {
                Added added = library.add(file, typed.get());
                known = typed.get();
                return added;
            } catch (Refusal again) {
                if (!Original.isLocked(again)) {
                    throw again;
                }
                last = again;
            }
        }
        throw last;
    }
}
