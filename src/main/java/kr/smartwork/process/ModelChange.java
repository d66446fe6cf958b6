package kr.smartwork.process;

import kr.smartwork.shared.Text;

/**
 * One difference between two models.
 *
 * @param element id of the part, as the diagrams know it
 * @param name what the part is called, for people
 * @param what which of its properties changed, or what became of it
 * @param before what was said there in the first model
 * @param after what is said there in the second
 */
public record ModelChange(Kind kind, String element, String name, Text what, Text before, Text after) {

    /** What became of the part. */
    public enum Kind {
        /** Only the second model has it. */
        ADDED,
        /** Only the first model has it. */
        REMOVED,
        /** It goes by another name. */
        RENAMED,
        /** It is in another sub-process. */
        MOVED,
        /** Something else is said of it. */
        CHANGED
    }
}
