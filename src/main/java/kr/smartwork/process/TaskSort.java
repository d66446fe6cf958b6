package kr.smartwork.process;

import java.util.List;

/** The orders of the inbox; each ends with the id, so that pages join without gap or repetition. */
public enum TaskSort {
    /** What was given priority, then what is urgent or has to be phoned, then flagged, then the rest; each by deadline. */
    URGENCY(Key.number("rank_no"), Key.time("due_at")),
    /** The nearest deadline first. */
    DUE(Key.time("due_at")),
    /** By the name of the facility. */
    FACILITY(Key.text("subject")),
    /** What has waited longest first. */
    WAITING(Key.time("created_at"));

    private final List<Key> keys;

    TaskSort(Key... keys) {
        this.keys = List.of(keys);
    }

    List<Key> keys() {
        return keys;
    }

    /** A column to sort by. */
    record Key(String column, Type type) {

        /** How its values are written into a cursor. */
        enum Type {
            NUMBER,
            TIME,
            TEXT
        }

        static Key number(String column) {
            return new Key(column, Type.NUMBER);
        }

        static Key time(String column) {
            return new Key(column, Type.TIME);
        }

        static Key text(String column) {
            return new Key(column, Type.TEXT);
        }
    }
}
