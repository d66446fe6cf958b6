package kr.smartwork.form.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What XLSForm's {@code constraint} says about the answer itself ({@code .}): a range where it is one, else a rule. */
final class XlsConstraint {

    private static final Pattern BOUND = Pattern.compile("\\.\\s*(>=|<=|>|<)\\s*(-?\\d{1,14}(?:\\.\\d{1,6})?)");

    private XlsConstraint() {}

    /** Told about a column that was not understood. */
    interface Remarks {
        void add(String column, String code, String detail);
    }

    /** First and last step of a scale, from {@code parameters}. */
    static void steps(SheetTable.Line line, ObjectNode json) {
        Map<String, String> given = new HashMap<>();
        for (String part : line.cell("parameters").split("[\\s;]+")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                given.put(pair[0], pair[1]);
            }
        }
        FormJson.rules(json).put("min", given.getOrDefault("start", "1"));
        FormJson.rules(json).put("max", given.getOrDefault("end", "5"));
    }

    static void apply(SheetTable.Line line, ObjectNode json, Map<String, String> keys, Remarks remarks) {
        String constraint = line.cell("constraint");
        if (constraint.isEmpty() || range(constraint, json)) {
            return;
        }
        String formula = XlsExpression.toFeel(constraint, keys, json.path("key").asText());
        String message = line.cell(
                "constraint_message::Korean (ko)",
                "constraint_message::ko",
                "constraint_message",
                "constraint message");
        if (formula == null) {
            remarks.add("constraint", "not-understood", constraint);
            return;
        }
        FormJson.property(json, "check.1", "=" + formula);
        FormJson.property(json, "check.1.message", message.isEmpty() ? "값을 다시 확인해 주세요." : message);
        FormJson.property(
                json, "check.1.messageEn", line.cell("constraint_message::English (en)", "constraint_message::en"));
    }

    /** Every part is {@code . >= n} or {@code . <= n}; open bounds only of whole numbers. */
    private static boolean range(String constraint, ObjectNode json) {
        if (!json.path("type").asText().equals("number")) {
            return false;
        }
        for (String part : constraint.split("(?i)\\s+and\\s+")) {
            if (!BOUND.matcher(part.strip()).matches()) {
                return false;
            }
        }
        Matcher bound = BOUND.matcher(constraint);
        while (bound.find()) {
            boolean from = bound.group(1).startsWith(">");
            java.math.BigDecimal number = new java.math.BigDecimal(bound.group(2));
            java.math.BigDecimal step = bound.group(1).length() == 2
                    ? java.math.BigDecimal.ZERO
                    : java.math.BigDecimal.ONE.movePointLeft(
                            json.path("decimalDigits").asInt());
            FormJson.rules(json).put(from ? "min" : "max", from ? number.add(step) : number.subtract(step));
        }
        return true;
    }
}
