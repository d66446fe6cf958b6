package kr.smartwork.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whether somebody looks once more at an answer that a check let pass, before the model accepts it. */
final class ChecksAhead {

    private static final String ACCEPTS = "${acceptReport}";
    private static final String PASSED = "'accept'";
    private static final String RETURNED = "'return'";

    private final Deque<FlowNode> next = new ArrayDeque<>();
    private final Set<FlowNode> seen = new HashSet<>();

    private ChecksAhead() {}

    /** Follows the ways from a check, as far as the acceptance. */
    static boolean after(UserTask check) {
        ChecksAhead ahead = new ChecksAhead();
        ahead.follow(check);
        while (!ahead.next.isEmpty()) {
            FlowNode node = ahead.next.pop();
            if (node instanceof UserTask) {
                return true;
            }
            ahead.pass(node);
        }
        return false;
    }

    private void pass(FlowNode node) {
        if (node instanceof ServiceTask task && ACCEPTS.equals(task.getCamundaDelegateExpression())) {
            return;
        }
        if (node instanceof SubProcess inside) {
            inside.getChildElementsByType(StartEvent.class).forEach(this::add);
        } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            follow(around);
        } else {
            follow(node);
        }
    }

    /** Where a way is for what passed, the others are not taken; nor is one for what is returned. */
    private void follow(FlowNode node) {
        Collection<SequenceFlow> ways = node.getOutgoing();
        List<SequenceFlow> passed =
                ways.stream().filter(way -> says(way, PASSED)).toList();
        Stream<SequenceFlow> taken =
                passed.isEmpty() ? ways.stream().filter(way -> !says(way, RETURNED)) : passed.stream();
        taken.map(SequenceFlow::getTarget).forEach(this::add);
    }

    private void add(FlowNode node) {
        if (seen.add(node)) {
            next.push(node);
        }
    }

    private static boolean says(SequenceFlow way, String decision) {
        return way.getConditionExpression() != null
                && way.getConditionExpression().getTextContent().contains(decision);
    }
}
