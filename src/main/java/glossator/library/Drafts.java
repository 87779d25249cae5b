package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// The drafts of one window: a file each, readable only by its owner. May be used on any thread.
public final class Drafts {
    /// Larger files are not read: no note that a person typed is that long.
    private static final long MOST_BYTES = 32L << 20;

    private final Path folder;
    private final String library;

    Drafts(Path folder, String library) {
        this.folder = folder;
        this.library = library;
    }

    /// The drafts in the folder, oldest first.
    ///
    /// @param unreadable files that are no drafts, or damaged; they stay where they are
    public record Found(List<KeptDraft> drafts, List<Path> unreadable) {
        public Found {
            drafts = List.copyOf(drafts);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Writes the draft, or writes it again; when this returns it is on disk.
    public void keep(KeptDraft draft) {
        try {
            PrivateFile.write(file(draft.id()), DraftJson.text(draft, library));
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-keep", folder);
        }
    }

    /// Removes the draft, if it is there.
    public void remove(UUID draft) {
        try {
            Files.deleteIfExists(file(draft));
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-remove", file(draft));
        }
    }

    private Path file(UUID draft) {
        return folder.resolve("draft-" + draft + ".json");
    }

    public Found find() {
        var drafts = new ArrayList<KeptDraft>();
        var unreadable = new ArrayList<Path>();
        for (Path file : StateFolder.list(folder)) {
            if (StateFolder.isOwn(file)) {
                continue;
            }
            try {
                drafts.add(read(file));
            } catch (IOException | IllegalArgumentException e) {
                unreadable.add(file);
            }
        }
        drafts.sort(Comparator.comparing(KeptDraft::typed));
        return new Found(drafts, unreadable);
    }

    /// A draft is only found again under the name of its id.
    private KeptDraft read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) > MOST_BYTES) {
            throw new IOException("no draft: " + file);
        }
        KeptDraft draft = DraftJson.draft(decode(Files.readAllBytes(file)));
        if (!file(draft.id()).equals(file)) {
            throw new IllegalArgumentException(draft.id().toString());
        }
        return draft;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Removes what is kept of sources or notes that are erased from the folders of all windows of
    /// a library, also damaged drafts.
    ///
    /// @param state as for [StateFolder#open]
    /// @return how many files were removed
    public static int forget(Path state, Path library, Collection<UUID> erased) {
        return forget(StateFolder.of(state, library), erased);
    }

    static int forget(Path windows, Collection<UUID> erased) {
        int removed = 0;
        for (Path window : StateFolder.list(windows)) {
            for (Path file : StateFolder.list(window)) {
                if (containsOne(file, erased)) {
                    StateFolder.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    /// Every byte is a character of ISO 8859-1, whatever is in the file.
    private static boolean containsOne(Path file, Collection<UUID> ids) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > MOST_BYTES) {
                return false;
            }
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return ids.stream().anyMatch(id -> content.contains(id.toString()));
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-remove", file);
        }
    }
}
