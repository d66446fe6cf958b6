package kr.smartwork.form.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads the common part of XLSForm (https://xlsform.org/en/ref-table/); what is not understood is listed and left out. */
final class XlsFormReader {

    private static final Map<String, QuestionType> TYPES = Map.ofEntries(
            Map.entry("text", QuestionType.TEXT),
            Map.entry("integer", QuestionType.NUMBER),
            Map.entry("decimal", QuestionType.NUMBER),
            Map.entry("range", QuestionType.SCALE),
            Map.entry("date", QuestionType.DATE),
            Map.entry("time", QuestionType.TIME),
            Map.entry("note", QuestionType.EXPLANATION),
            Map.entry("acknowledge", QuestionType.BOX),
            Map.entry("trigger", QuestionType.BOX),
            Map.entry("image", QuestionType.FILE),
            Map.entry("file", QuestionType.FILE),
            Map.entry("select_one", QuestionType.ONE),
            Map.entry("select_multiple", QuestionType.SEVERAL));

    /** What devices note by themselves: nobody is asked, so nothing is missed. */
    private static final Set<String> BY_THE_DEVICE =
            Set.of("start", "end", "today", "deviceid", "username", "phonenumber", "audit");

    private static final List<String> KOREAN =
            List.of("label::Korean (ko)", "label::한국어 (ko)", "label::Korean", "label::ko", "label");
    private static final List<String> ENGLISH = List.of("label::English (en)", "label::English", "label::en");
    private static final int MANY_OPTIONS = 8;

    private final SheetTable survey;
    private final Map<String, List<SheetTable.Line>> choices = new HashMap<>();
    private final @Nullable SheetTable settings;
    private final FormJson form = new FormJson("imported");
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<ImportRemark> remarks = new ArrayList<>();
    private int rosterDepth;

    XlsFormReader(SheetTable survey, @Nullable SheetTable choices, @Nullable SheetTable settings) {
        this.survey = survey;
        this.settings = settings;
        if (choices != null) {
            choices.lines().forEach(line -> this.choices
                    .computeIfAbsent(line.cell("list_name", "list name"), list -> new ArrayList<>())
                    .add(line));
        }
    }

    ImportedForm read() {
        survey.lines().forEach(this::read);
        while (form.close()) {
            remarks.add(new ImportRemark(survey.name(), 1, "type", Text.of("form.import.xls.not-closed")));
        }
        String title = settings == null || settings.lines().isEmpty()
                ? ""
                : settings.lines().get(0).cell("form_title");
        return new ImportedForm(title, form.json(), List.of(), remarks);
    }

    private void read(SheetTable.Line line) {
        String[] words = line.cell("type").replaceAll("\\s+", " ").split(" ");
        String type = words[0].toLowerCase(java.util.Locale.ROOT);
        String whole = words.length > 1 ? type + " " + words[1] : type;
        switch (whole.replace(' ', '_')) {
            case "begin_group" -> enter(line, "group");
            case "begin_repeat" -> enter(line, "dynamiclist");
            case "end_group", "end_repeat" -> leave(line, type.contains("repeat") || whole.endsWith("repeat"));
            case "calculate" -> calculate(line);
            default -> question(line, type, words.length > 1 ? words[1] : "");
        }
    }

    private void enter(SheetTable.Line line, String container) {
        if (form.depth() > 0 && (container.equals("group") || rosterDepth > 0)) {
            remark(line, "type", "nested");
        }
        boolean roster = container.equals("dynamiclist");
        ObjectNode json = form.enter(container).put("label", label(line, KOREAN));
        FormJson.property(json, "labelEn", label(line, ENGLISH));
        if (roster) {
            json.put("path", key(line));
            rosterDepth = form.depth();
        }
        condition(line, json);
    }

    private void leave(SheetTable.Line line, boolean roster) {
        if (!form.close()) {
            remark(line, "type", "not-opened");
        }
        if (roster) {
            rosterDepth = 0;
        }
    }

    private void calculate(SheetTable.Line line) {
        String formula = translated(line, "calculation");
        if (formula != null && rosterDepth == 0) {
            ObjectNode json = form.add("expression").put("key", key(line)).put("computeOn", "change");
            json.put("expression", "=" + formula);
            String label = label(line, KOREAN);
            FormJson.property(json, "label", label.isEmpty() ? line.cell("name") : label);
        } else if (formula != null) {
            remark(line, "type", "not-in-rows");
        }
    }

    private void question(SheetTable.Line line, String type, String list) {
        QuestionType known = TYPES.get(type);
        if (known == null) {
            if (!BY_THE_DEVICE.contains(type)) {
                remark(line, "type", "unknown-type", line.cell("type"));
            }
            return;
        }
        QuestionType wanted =
                known == QuestionType.TEXT && line.cell("appearance").contains("multiline")
                        ? QuestionType.LONG_TEXT
                        : known == QuestionType.ONE
                                        && choices.getOrDefault(list, List.of()).size() > MANY_OPTIONS
                                ? QuestionType.ONE_OF_MANY
                                : known;
        if (wanted.choice() && !choices.containsKey(list)) {
            remark(line, "type", "no-list", list);
            return;
        }
        String label = label(line, KOREAN);
        ObjectNode json = wanted.start(form, key(line), label.isEmpty() ? line.cell("name") : label);
        FormJson.property(json, "labelEn", label(line, ENGLISH));
        condition(line, json);
        if (wanted == QuestionType.EXPLANATION) {
            return;
        }
        FormJson.put(json, "description", line.cell("hint::Korean (ko)", "hint::ko", "hint"));
        FormJson.property(json, "descriptionEn", line.cell("hint::English (en)", "hint::en"));
        FormJson.put(json, "defaultValue", line.cell("default"));
        if (line.cell("required").toLowerCase(java.util.Locale.ROOT).matches("yes|true|true\\(\\)")) {
            FormJson.rules(json).put("required", true);
        }
        if (type.equals("decimal")) {
            json.put("decimalDigits", 2);
        }
        if (wanted == QuestionType.SCALE) {
            XlsConstraint.steps(line, json);
        }
        if (wanted.choice()) {
            options(json, list);
        }
        XlsConstraint.apply(line, json, keys, (column, code, detail) -> remark(line, column, code, detail));
    }

    private void options(ObjectNode json, String list) {
        for (SheetTable.Line choice : choices.getOrDefault(list, List.of())) {
            String code = choice.cell("name").replaceAll("[^A-Za-z0-9_.-]", "_");
            String label = label(choice, KOREAN);
            json.withArrayProperty("values")
                    .addObject()
                    .put("value", code)
                    .put("label", label.isEmpty() ? code : label);
            FormJson.property(json, "en." + code, label(choice, ENGLISH));
        }
    }

    private void condition(SheetTable.Line line, ObjectNode json) {
        String shown = translated(line, "relevant");
        if (shown != null && rosterDepth == 0) {
            json.putObject("conditional").put("hide", "=if " + shown + " then false else true");
        } else if (shown != null) {
            remark(line, "relevant", "not-in-rows");
        }
    }

    private @Nullable String translated(SheetTable.Line line, String column) {
        String text = line.cell(column, column.equals("relevant") ? "relevance" : column);
        if (text.isEmpty()) {
            return null;
        }
        String formula = XlsExpression.toFeel(text, keys, "");
        if (formula == null) {
            remark(line, column, "not-understood", text);
        }
        return formula;
    }

    private static String label(SheetTable.Line line, List<String> columns) {
        return line.cell(columns.toArray(String[]::new));
    }

    /** XLSForm names may have characters that keys may not, and may repeat inside different groups. */
    private String key(SheetTable.Line line) {
        String name = line.cell("name");
        String bare = name.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("__+", "_");
        String start = bare.matches("[A-Za-z].*") && !bare.equals("last") ? bare : "q_" + bare;
        String key = start.length() > 36 ? start.substring(0, 36) : start;
        String free = key;
        for (int i = 2; !taken.add(free); i++) {
            free = key + "_" + i;
        }
        keys.putIfAbsent(name, free);
        return free;
    }

    private void remark(SheetTable.Line line, String column, String code, Object... args) {
        remarks.add(new ImportRemark(survey.name(), line.number(), column, Text.of("form.import.xls." + code, args)));
    }
}
