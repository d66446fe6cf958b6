package kr.smartwork.form;

import java.util.UUID;

/** A published form: never changed, only followed by the next number. */
public record FormVersion(UUID id, String code, int number, FormSchema schema) {}
