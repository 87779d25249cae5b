package glossator.reading;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Takes from a worker process what reading files does not need. On Linux no thread of it can then
/// gain privileges (`PR_SET_NO_NEW_PRIVS`) or start a program (a seccomp filter refuses both calls
/// that do); see `Documentation/userspace-api/` of the kernel. Elsewhere it does nothing.
public final class Sandbox {
    private static final long PR_SET_NO_NEW_PRIVS = 38;
    private static final long SECCOMP_SET_MODE_FILTER = 1;

    /// The filter, and with it the loss of privileges, holds for the threads of the virtual machine
    /// that are running already, too.
    private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int FAIL_WITH_EPERM = 0x00050001;

    /// Where the number of a call and the machine it is for stand in `struct seccomp_data`.
    private static final int AT_CALL = 0;

    private static final int AT_MACHINE = 4;

    /// Numbers that differ between machines: of the machine itself, and of system calls.
    private enum Machine {
        X86_64(0xC000003E, 157, 317, 59, 322),
        AARCH64(0xC00000B7, 167, 277, 221, 281);

        final int audit;
        final long prctl;
        final long seccomp;
        final int execve;
        final int execveat;

        Machine(int audit, long prctl, long seccomp, int execve, int execveat) {
            this.audit = audit;
            this.prctl = prctl;
            this.seccomp = seccomp;
            this.execve = execve;
            this.execveat = execveat;
        }

        static Optional<Machine> current() {
            if (!System.getProperty("os.name", "").equals("Linux")) {
                return Optional.empty();
            }
            return switch (System.getProperty("os.arch", "")) {
                case "amd64" -> Optional.of(X86_64);
                case "aarch64" -> Optional.of(AARCH64);
                default -> Optional.empty();
            };
        }
    }

    private Sandbox() {}

    /// Returns whether it could; an old kernel, or one that emulates Linux, may refuse.
    public static boolean enter() {
        return Machine.current().map(Sandbox::enter).orElse(false);
    }

    private static boolean enter(Machine machine) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle call = systemCall();
            long program = program(machine, arena).address();
            return (long) call.invokeExact(machine.prctl, PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0
                    && (long) call.invokeExact(
                                    machine.seccomp,
                                    SECCOMP_SET_MODE_FILTER,
                                    SECCOMP_FILTER_FLAG_TSYNC,
                                    program,
                                    0L,
                                    0L)
                            == 0;
        } catch (Throwable e) { // as a method handle declares; no reason not to read files
            return false;
        }
    }

    @SuppressWarnings("restricted") // allowed by the options of the worker process
    private static MethodHandle systemCall() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                        JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
    }

    /// A `struct sock_fprog`. Calls for another machine are none that Java makes.
    private static MemorySegment program(Machine machine, Arena arena) {
        MemorySegment steps = steps(arena, new int[][] {
            {LOAD, 0, 0, AT_MACHINE},
            {JUMP_IF_EQUAL, 0, 3, machine.audit},
            {LOAD, 0, 0, AT_CALL},
            {JUMP_IF_EQUAL, 2, 0, machine.execve},
            {JUMP_IF_EQUAL, 1, 0, machine.execveat},
            {RETURN, 0, 0, ALLOW},
            {RETURN, 0, 0, FAIL_WITH_EPERM}
        });
        MemorySegment program = arena.allocate(ADDRESS.byteSize() * 2, ADDRESS.byteAlignment());
        program.set(JAVA_SHORT, 0, (short) (steps.byteSize() / JAVA_LONG.byteSize()));
        program.set(ADDRESS, ADDRESS.byteSize(), steps);
        return program;
    }

    /// Each a `struct sock_filter`: what to do, how many steps to jump if true and if false, a
    /// value.
    private static MemorySegment steps(Arena arena, int[][] steps) {
        MemorySegment all = arena.allocate(JAVA_LONG.byteSize() * steps.length, Integer.BYTES);
        for (int i = 0; i < steps.length; i++) {
            long at = JAVA_LONG.byteSize() * i;
            all.set(JAVA_SHORT, at, (short) steps[i][0]);
            all.set(JAVA_BYTE, at + 2, (byte) steps[i][1]);
            all.set(JAVA_BYTE, at + 3, (byte) steps[i][2]);
            all.set(JAVA_INT, at + 4, steps[i][3]);
        }
        return all;
    }
}
