package kr.smartwork.registry.intake;

import org.jspecify.annotations.Nullable;

/**
 * Who a list means: name, mobile and mail together. Rows with the same three mean one person, who then has one list of
 * reports for all these facilities; a name alone never joins two facilities.
 */
record ContactKey(String name, @Nullable String mobile, @Nullable String mail) {

    boolean tellsPersonsApart() {
        return mobile != null || mail != null;
    }
}
