/**
 * Forms: reading Camunda Forms JSON, and one evaluator for what is asked, computed, wrong and remarked.
 *
 * <p>The subset of Camunda Forms JSON (schemaVersion up to 19) that a form may use; everything else is refused when it is
 * read, so that no rule of a form is silently without effect:
 *
 * <ul>
 *   <li>{@code text} (explanation, plain text), {@code textfield}, {@code textarea}, {@code number}, {@code checkbox},
 *       {@code radio}, {@code select}, {@code checklist} and {@code taglist} (several of), {@code datetime} with subtype
 *       {@code date} or {@code time}, {@code filepicker} ({@code multiple}), {@code expression} (calculated value: {@code key},
 *       {@code expression}), {@code dynamiclist} (roster: {@code path} is its key, {@code components} its columns),
 *       {@code group} (a section; no groups inside groups)
 *   <li>{@code validate}: {@code required}, {@code min}, {@code max}, {@code minLength}, {@code maxLength}, {@code pattern};
 *       {@code decimalDigits}; {@code appearance.suffixAdorner} as the unit; {@code values} as options;
 *       {@code defaultValue}; {@code conditional.hide}
 *   <li>our own in the standard {@code properties} map, text to text:
 *       <ul>
 *         <li>{@code labelEn}, {@code descriptionEn}, {@code unit}, {@code unitEn}, {@code en.<option>} (an option's English
 *             label), {@code label} (of an {@code expression}, which has none)
 *         <li>{@code kind}: {@code phone} on a textfield, {@code scale} on a number (with {@code min}, {@code max};
 *             {@code low}, {@code lowEn}, {@code high}, {@code highEn} say what the ends mean), {@code yes-no} on a radio
 *         <li>{@code figure} (comma-separated {@code sum, mean, count, share, distribution}), {@code personal} = {@code true}
 *         <li>{@code formerKey}: the key under which earlier versions of the form asked the same
 *         <li>{@code minRows}, {@code maxRows} of a roster; {@code dueColumn} and {@code dueDays}: a row is due again so many
 *             days after the day in this column; {@code maxFiles} of a file question
 *         <li>{@code usualMin}, {@code usualMax}, {@code changePercent}: a number outside, or that differs by more than this
 *             from the last cycle's, is taken with a comment only ({@code <key>__comment})
 *         <li>{@code check.1} … {@code check.9}: a formula that has to hold, with {@code .message} and {@code .messageEn}
 *         <li>{@code attention.1} … {@code attention.9}: a formula that makes the answer need a look, with {@code .severity}
 *             ({@code ATTENTION} or {@code URGENT}), {@code .label} and {@code .labelEn}
 *       </ul>
 * </ul>
 *
 * <p>Formulas are FEEL, bounded by {@link kr.smartwork.form.feel}. They name questions by key, columns as
 * {@code roster.column}, and the last cycle's answers as {@code last.key}. Conditions and calculations use earlier questions
 * only. {@code hide} is written {@code =if <condition> then false else true}, so that a question stays hidden while the
 * condition cannot be told.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.form;
