package kr.smartwork.process.rules;

import java.util.Locale;

/** The rules a model is checked against. What each says to a person is in {@code messages/modeling*.properties}. */
public enum RuleCode {
    // Reading the file
    EMPTY,
    TOO_LARGE,
    ENCODING,
    DOCTYPE,
    UNREADABLE,
    TOO_MANY_ELEMENTS,
    TOO_DEEP,
    PROCESSING_INSTRUCTION,
    // What the file contains
    NAMESPACE,
    ELEMENT,
    ATTRIBUTE,
    SCRIPT,
    JAVA_CLASS,
    CONNECTOR,
    LISTENER,
    FORM_DATA,
    FORM_KEY,
    TENANT,
    LANGUAGE,
    EXPRESSION,
    EXPRESSION_PLACE,
    ACTIVITY,
    TASK_KIND,
    TASK_KIND_HERE,
    TASK_ROLE,
    TASK_UNITS,
    // How the process is built
    PROCESS_COUNT,
    PROCESS_ID,
    NOT_EXECUTABLE,
    TIME_TO_LIVE,
    MESSAGE,
    UNKNOWN_MESSAGE,
    START_MESSAGE,
    START,
    END,
    FLOW,
    GATEWAY_DEFAULT,
    UNREACHABLE,
    NEVER_ENDS,
    NO_ESCALATION(false),
    FORM,
    TIMER,
    TIMER_START,
    MULTI_INSTANCE,
    ENDLESS_LOOP,
    DUPLICATE_ID,
    LABEL(false),
    LONG_LABEL(false),
    SAME_LABEL(false);

    private final boolean refuses;

    RuleCode() {
        this(true);
    }

    RuleCode(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether a model that breaks it may not be released; otherwise it is advice. */
    public boolean refuses() {
        return refuses;
    }

    /** For programs and message keys, such as {@code java-class}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
