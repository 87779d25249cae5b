package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

class FoldersTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, -, -, /home/ada/.local/share/glossator",
                "Linux, /data, -, /data/glossator",
                "Linux, relative, -, /home/ada/.local/share/glossator",
                "Linux, '', -, /home/ada/.local/share/glossator",
                "FreeBSD, -, -, /home/ada/.local/share/glossator",
                "Mac OS X, /data, -, /home/ada/Library/Application Support/Glossator",
                "Windows 11, /data, /roaming, /roaming/Glossator",
                "Windows 11, -, -, /home/ada/AppData/Roaming/Glossator"
            })
    void theLibraryLiesWhereThePlatformKeepsSuchThings(
            String system,
            @org.jspecify.annotations.Nullable String share,
            @org.jspecify.annotations.Nullable String roaming,
            String expected) {
        var environment = new java.util.HashMap<String, String>();
        if (share != null) {
            environment.put("XDG_DATA_HOME", share);
        }
        if (roaming != null) {
            environment.put("APPDATA", roaming);
        }
        Path folder = Folders.standard(system, Path.of("/home/ada"), Map.copyOf(environment)::get);
        assertEquals(Path.of(expected), folder);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, -, -, /home/ada/.local/state/glossator",
                "Linux, /state, -, /state/glossator",
                "Linux, relative, -, /home/ada/.local/state/glossator",
                "Linux, '', -, /home/ada/.local/state/glossator",
                "Mac OS X, /state, -, /home/ada/Library/Application Support/Glossator/State",
                "Windows 11, /state, /local, /local/Glossator",
                "Windows 11, -, -, /home/ada/AppData/Local/Glossator"
            })
    void draftsLieWhereThePlatformKeepsTheStateOfPrograms(
            String system,
            @org.jspecify.annotations.Nullable String state,
            @org.jspecify.annotations.Nullable String local,
            String expected) {
        var environment = new java.util.HashMap<String, String>();
        if (state != null) {
            environment.put("XDG_STATE_HOME", state);
        }
        if (local != null) {
            environment.put("LOCALAPPDATA", local);
        }
        Path folder = Folders.state(system, Path.of("/home/ada"), Map.copyOf(environment)::get);
        assertEquals(Path.of(expected), folder);
    }

    @Test
    void thisUserHasALibraryToo() {
        assertTrue(Library.defaultFolder().isAbsolute());
    }
}
