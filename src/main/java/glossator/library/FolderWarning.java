package glossator.library;

import glossator.message.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognizes places where a database is at risk: a program that synchronizes a folder replaces
/// files while they are open, and network drives do not lock them reliably
/// (https://sqlite.org/howtocorrupt.html, section 2.1).
final class FolderWarning {
    /// The beginnings of the names of folders that programs synchronize, in lower case.
    private static final Map<String, String> SYNCHRONIZED = Map.ofEntries(
            Map.entry("dropbox", "Dropbox"),
            Map.entry("onedrive", "OneDrive"),
            Map.entry("icloud", "iCloud Drive"),
            Map.entry("com~apple~clouddocs", "iCloud Drive"),
            Map.entry("mobile documents", "iCloud Drive"),
            Map.entry("google drive", "Google Drive"),
            Map.entry("googledrive", "Google Drive"),
            Map.entry("my drive", "Google Drive"),
            Map.entry("nextcloud", "Nextcloud"),
            Map.entry("owncloud", "ownCloud"),
            Map.entry("box sync", "Box"),
            Map.entry("pcloud", "pCloud"),
            Map.entry("megasync", "MEGA"),
            Map.entry("seafile", "Seafile"),
            Map.entry("syncthing", "Syncthing"),
            Map.entry("resilio sync", "Resilio Sync"));

    /// What such programs leave in the folders that they synchronize.
    private static final Map<String, String> MARKS = Map.of(
            ".stfolder", "Syncthing",
            ".dropbox", "Dropbox",
            ".dropbox.cache", "Dropbox",
            ".nextcloudsync.log", "Nextcloud",
            ".owncloudsync.log", "ownCloud",
            ".tmp.drivedownload", "Google Drive",
            ".sync", "Resilio Sync");

    private static final Set<String> NETWORK = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs",
            "9p", "ncpfs", "afs", "ceph", "glusterfs", "lustre");

    private static final List<String> NETWORK_PROGRAMS =
            List.of("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd", "fuse.s3fs", "fuse.smb");

    private FolderWarning() {}

    static Optional<String> of(Path folder) {
        Optional<String> program = synchronizer(folder);
        return program.isPresent()
                ? program.map(name -> Messages.of("library.in-sync-folder", folder, name))
                : networkDrive(folder)
                        .map(type -> Messages.of("library.on-network-drive", folder, type));
    }

    private static Optional<String> synchronizer(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Optional<String> found = named(at).or(() -> Optional.empty());
            if (found.isPresent()) {
                return found;
            }
            for (Map.Entry<String, String> mark : MARKS.entrySet()) {
                if (Files.exists(at.resolve(mark.getKey()))) {
                    return Optional.of(mark.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(Path folder) {
        Path last = folder.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return SYNCHRONIZED.entrySet().stream()
                .filter(e -> name.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> networkDrive(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).type()).filter(FolderWarning::isNetwork);
        } catch (IOException e) {
            // What cannot be told is not warned of.
            return Optional.empty();
        }
    }

    static boolean isNetwork(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return NETWORK.contains(lower) || NETWORK_PROGRAMS.stream().anyMatch(lower::startsWith);
    }
}
