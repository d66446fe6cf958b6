package kr.smartwork.process.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a model breaks a rule.
 *
 * @param element id of the nearest element that has one
 * @param line line in the file, from 1; 0 when it concerns the whole file
 * @param args what the rule's sentence mentions
 */
public record Finding(RuleCode rule, @Nullable String element, int line, List<Object> args) {}
