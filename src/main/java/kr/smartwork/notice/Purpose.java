package kr.smartwork.notice;

/** Why a notice is sent. */
public enum Purpose {
    INVITATION,
    REMINDER,
    RETURN,
    EXTENSION,
    RECEIPT_BY_PHONE
}
