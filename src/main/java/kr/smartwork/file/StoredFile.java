package kr.smartwork.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that lies in the store.
 *
 * @param hash SHA-256 of the stored content, hexadecimal; its name there
 * @param name as it was called, without folders, with the ending that its content has
 * @param size in bytes, as stored
 * @param width in pixels; null for a document
 */
public record StoredFile(
        String hash, String name, String mediaType, long size, @Nullable Integer width, @Nullable Integer height) {}
