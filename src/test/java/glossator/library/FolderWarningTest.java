package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class FolderWarningTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Dropbox/notes, Dropbox",
        "Dropbox (Personal), Dropbox",
        "OneDrive - University/x, OneDrive",
        "Library/Mobile Documents/com~apple~CloudDocs/x, iCloud Drive",
        "iCloudDrive, iCloud Drive",
        "Google Drive/a/b, Google Drive",
        "GoogleDrive-me@example.org/My Drive, Google Drive",
        "Nextcloud, Nextcloud",
        "ownCloud/x, ownCloud",
        "Documents, ",
        "dropped, "
    })
    void aFolderThatAProgramSynchronizesIsRecognized(String path, String program) {
        Optional<String> said = FolderWarning.of(folder.resolve(path));
        assertEquals(program != null, said.isPresent(), said.toString());
        assertTrue(program == null || said.orElseThrow().contains(program), said.toString());
    }

    @Test
    void theMarkThatAProgramLeavesIsRecognized() throws IOException {
        Files.createDirectories(folder.resolve("shared/.stfolder"));
        assertTrue(FolderWarning.of(folder.resolve("shared/library"))
                .orElseThrow()
                .contains("Syncthing"));
    }

    @ParameterizedTest
    @CsvSource({
        "nfs, true",
        "nfs4, true",
        "cifs, true",
        "smbfs, true",
        "fuse.sshfs, true",
        "9p, true",
        "CIFS, true",
        "ext4, false",
        "tmpfs, false",
        "NTFS, false",
        "fuse.ntfs, false"
    })
    void aNetworkDriveIsRecognizedByItsType(String type, boolean isNetwork) {
        assertEquals(isNetwork, FolderWarning.isNetwork(type));
    }

    @Test
    void theWarningIsGivenOnceForEachPlace() {
        Path place = folder.resolve("Dropbox/library");
        try (Library library = Library.open(place)) {
            assertTrue(library.folderWarningOnce().isPresent());
            assertTrue(library.folderWarningOnce().isEmpty());
            assertTrue(library.folderWarning().isPresent());
        }
    }
}
