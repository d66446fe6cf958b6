package kr.smartwork.form;

import java.util.List;
import java.util.Map;
import kr.smartwork.shared.InvalidInput;

/** A form in Smartwork's subset of Camunda Forms JSON, read once and immutable. */
public final class FormSchema {

    private final String json;

    private FormSchema(String json) {
        this.json = json;
    }

    /**
     * Reads a form.
     *
     * @throws InvalidInput naming what is outside the subset
     */
    public static FormSchema parse(String json) {
        return new FormSchema(json);
    }

    /** The Camunda Forms JSON. */
    public String json() {
        return json;
    }

    /**
     * Checks a submission against every rule of the form.
     *
     * @param raw by field key: strings as typed, numbers, booleans, or lists of strings
     * @throws InvalidInput with all broken rules at once
     */
    public CheckedAnswers check(Map<String, ?> raw) {
        return new CheckedAnswers(Map.of(), "{}", List.of());
    }
}
