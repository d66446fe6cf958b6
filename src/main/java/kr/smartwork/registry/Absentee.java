package kr.smartwork.registry;

import java.io.Serializable;
import java.util.UUID;

/** A member of staff who is absent today. */
public record Absentee(UUID id, String name) implements Serializable {}
