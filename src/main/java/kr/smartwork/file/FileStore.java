package kr.smartwork.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Content under its hash: the same content is kept once, and a write that is cut off leaves nothing behind that counts. */
@Component
class FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    FileStore(FileSettings settings) {
        this.directory = settings.directory().toAbsolutePath().normalize();
    }

    /** Keeps the content and says its hash. */
    String put(byte[] content) {
        String hash = hash(content);
        Path target = path(hash);
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path half = Files.createTempFile(target.getParent(), "half", ".part");
                Files.write(half, content);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("A file cannot be kept in " + directory, full);
        }
        return hash;
    }

    /** The content; {@link NotFound} if there is none, as after a restore of the database alone. */
    byte[] get(String hash) {
        try {
            return Files.readAllBytes(path(hash));
        } catch (NoSuchFileException gone) {
            throw new NotFound();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new NotFound();
        }
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
