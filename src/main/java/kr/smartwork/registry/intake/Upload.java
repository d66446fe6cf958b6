package kr.smartwork.registry.intake;

import java.util.UUID;

/** A file that was checked and waits for the person's decision. */
public record Upload(UUID id, String fileName, byte[] content) {}
