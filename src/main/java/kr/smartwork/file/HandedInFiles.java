package kr.smartwork.file;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Service;

/** Takes files in: photos as JPEG or PNG, documents as PDF. Everything else is refused with what to do instead. */
@Service
public class HandedInFiles {

    /** In bytes. */
    public static final int LARGEST = 15 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    /** A decoded picture is large; so many are decoded at once, the others wait. */
    private static final int AT_ONCE = 2;

    private final FileStore store;
    private final Semaphore decoding = new Semaphore(AT_ONCE);

    HandedInFiles(FileStore store) {
        this.store = store;
    }

    /**
     * Cleans and keeps a file.
     *
     * @param field where a refusal is said
     * @param name as the browser sent it
     * @throws InvalidInput if it is empty, too large, damaged or of another kind
     */
    public StoredFile take(String field, String name, byte[] content) {
        if (content.length == 0) {
            throw refusal(field, "empty");
        }
        if (content.length > LARGEST) {
            throw refusal(field, "too-large", LARGEST / 1024 / 1024);
        }
        if (FileType.heic(content)) {
            throw refusal(field, "heic");
        }
        FileType type = FileType.of(content);
        if (type == null) {
            throw refusal(field, "other-kind");
        }
        if (type.picture()) {
            return picture(field, name, type, content);
        }
        String hash = store.put(content);
        return new StoredFile(hash, named(name, type), type.mediaType(), content.length, null, null);
    }

    private StoredFile picture(String field, String name, FileType type, byte[] content) {
        decoding.acquireUninterruptibly();
        try {
            Picture picture = Picture.read(content);
            if (picture == null) {
                throw refusal(field, "damaged");
            }
            byte[] clean = picture.encoded(type);
            return new StoredFile(
                    store.put(clean),
                    named(name, type),
                    type.mediaType(),
                    clean.length,
                    picture.width(),
                    picture.height());
        } finally {
            decoding.release();
        }
    }

    /** The content of a kept file. */
    public byte[] content(String hash) {
        return store.get(hash);
    }

    /** A small JPEG of a kept picture. */
    public byte[] thumbnail(String hash) {
        decoding.acquireUninterruptibly();
        try {
            Picture picture = Picture.read(store.get(hash));
            return picture == null ? new byte[0] : picture.thumbnail();
        } finally {
            decoding.release();
        }
    }

    /** Browsers may send a path; a name has no folders, no control characters, and the ending of what it is. */
    private static String named(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .replaceFirst("^[\\s.]+", "")
                .strip();
        String bare = printable.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String shortened = bare.codePointCount(0, bare.length()) > LONGEST_NAME
                ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME))
                : bare;
        return (shortened.isBlank() ? "file" : shortened) + "." + type.extension();
    }

    private static InvalidInput refusal(String field, String code, Object... args) {
        return InvalidInput.at(field, code, Text.of("form.file." + code, args));
    }
}
