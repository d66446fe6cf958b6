package kr.smartwork.process.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One executable process per file, named like the file, with a time to live in days, and ids that are used once. */
final class ProcessHeader implements Rule {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DAYS = Pattern.compile("P[1-9]\\d{0,4}D");

    @Override
    public void check(Model model, Findings findings) {
        List<XmlElement> processes = model.processes();
        if (processes.size() != 1) {
            findings.add(RuleCode.PROCESS_COUNT, model.root(), processes.size());
        }
        processes.forEach(process -> check(process, model, findings));
        Set<String> ids = new HashSet<>();
        model.root()
                .tree()
                .filter(element -> element.attributes().containsKey("id") && !ids.add(element.id()))
                .forEach(element -> findings.add(RuleCode.DUPLICATE_ID, element, element.id()));
    }

    private static void check(XmlElement process, Model model, Findings findings) {
        String id = process.id();
        String expected = model.key() == null ? id : model.key();
        if (!id.equals(expected) || id.length() > 60 || !KEY.matcher(id).matches()) {
            findings.add(RuleCode.PROCESS_ID, process, id, expected);
        }
        if (!process.attribute("isExecutable").equals("true")) {
            findings.add(RuleCode.NOT_EXECUTABLE, process);
        }
        if (!DAYS.matcher(process.attribute("camunda:historyTimeToLive")).matches()) {
            findings.add(RuleCode.TIME_TO_LIVE, process);
        }
    }
}
