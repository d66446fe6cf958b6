package kr.smartwork.process.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known ways of running code from a model, so that the author reads why instead of "not on the list". */
final class Dangers {

    private static final Map<String, RuleCode> ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", RuleCode.SCRIPT),
            Map.entry("script", RuleCode.SCRIPT),
            Map.entry("camunda:script", RuleCode.SCRIPT),
            Map.entry("camunda:connector", RuleCode.CONNECTOR),
            Map.entry("camunda:executionListener", RuleCode.LISTENER),
            Map.entry("camunda:taskListener", RuleCode.LISTENER),
            Map.entry("camunda:field", RuleCode.JAVA_CLASS),
            Map.entry("camunda:formData", RuleCode.FORM_DATA),
            Map.entry("camunda:formField", RuleCode.FORM_DATA),
            Map.entry("camunda:formProperty", RuleCode.FORM_DATA),
            Map.entry("camunda:validation", RuleCode.FORM_DATA),
            Map.entry("camunda:constraint", RuleCode.FORM_DATA));

    private static final Map<String, RuleCode> ATTRIBUTES = Map.ofEntries(
            Map.entry("camunda:class", RuleCode.JAVA_CLASS),
            Map.entry("camunda:type", RuleCode.JAVA_CLASS),
            Map.entry("camunda:expression", RuleCode.JAVA_CLASS),
            Map.entry("camunda:variableMappingClass", RuleCode.JAVA_CLASS),
            Map.entry("camunda:variableMappingDelegateExpression", RuleCode.JAVA_CLASS),
            Map.entry("camunda:formHandlerClass", RuleCode.JAVA_CLASS),
            Map.entry("camunda:resource", RuleCode.SCRIPT),
            Map.entry("scriptFormat", RuleCode.SCRIPT),
            Map.entry("camunda:formKey", RuleCode.FORM_KEY),
            Map.entry("camunda:tenantId", RuleCode.TENANT),
            Map.entry("camunda:calledElementTenantId", RuleCode.TENANT),
            Map.entry("language", RuleCode.LANGUAGE),
            Map.entry("expressionLanguage", RuleCode.LANGUAGE),
            Map.entry("typeLanguage", RuleCode.LANGUAGE));

    private Dangers() {}

    static RuleCode element(XmlElement element) {
        return known(ELEMENTS.get(element.name()), element.name(), RuleCode.ELEMENT);
    }

    static RuleCode attribute(String attribute) {
        return known(ATTRIBUTES.get(attribute), attribute, RuleCode.ATTRIBUTE);
    }

    private static RuleCode known(@Nullable RuleCode danger, String name, RuleCode otherwise) {
        if (danger != null) {
            return danger;
        }
        return name.startsWith("{") ? RuleCode.NAMESPACE : otherwise;
    }
}
