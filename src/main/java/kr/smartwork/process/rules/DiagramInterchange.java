package kr.smartwork.process.rules;

/** The picture: shapes, edges, labels. The engine only reads coordinates from it. */
final class DiagramInterchange {

    private DiagramInterchange() {}

    static boolean contains(XmlElement element) {
        return element.name().startsWith("bpmndi:")
                || element.name().startsWith("dc:")
                || element.name().startsWith("di:");
    }
}
