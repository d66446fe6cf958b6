package kr.smartwork.file;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a kept file out so that no browser runs anything in it: the stored type, no sniffing, a sandbox around it. */
@Component
public class FileResponse {

    private static final Duration CACHED = Duration.ofMinutes(10);

    private final HandedInFiles files;

    FileResponse(HandedInFiles files) {
        this.files = files;
    }

    /** The file as it is: pictures in the page, documents to be saved. */
    public ResponseEntity<byte[]> of(StoredFile file) {
        boolean picture = file.mediaType().startsWith("image/");
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return entity(file.mediaType(), disposition, files.content(file.hash()));
    }

    /** A small picture of a picture. */
    public ResponseEntity<byte[]> thumbnail(StoredFile file) {
        return entity(MediaType.IMAGE_JPEG_VALUE, ContentDisposition.inline().build(), files.thumbnail(file.hash()));
    }

    private static ResponseEntity<byte[]> entity(String mediaType, ContentDisposition disposition, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(CACHED).cachePrivate())
                .body(content);
    }
}
