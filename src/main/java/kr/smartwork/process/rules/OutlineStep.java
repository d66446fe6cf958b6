package kr.smartwork.process.rules;

import java.util.List;

/**
 * A step of a model as a line of text.
 *
 * @param kind name of the BPMN element, such as {@code userTask}
 * @param depth how many sub-processes it is in
 * @param next the ways on: the flow's name (may be empty) and the next step's id
 */
public record OutlineStep(String id, String kind, String name, int depth, List<Way> next) {

    /** A way to another step. */
    public record Way(String name, String to) {}
}
