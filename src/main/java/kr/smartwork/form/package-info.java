/**
 * Camunda-Forms schemas: versions, rendering model, server-side check of a submission.
 *
 * <p>The subset of Camunda Forms JSON (schemaVersion up to 19) that a form may use; everything else is refused when it is
 * read, so that no rule of a form is silently without effect:
 *
 * <ul>
 *   <li>{@code text} (explanation, plain text), {@code textfield}, {@code textarea}, {@code number}, {@code checkbox},
 *       {@code radio}, {@code select}, {@code checklist} and {@code taglist} (several of), {@code datetime} with subtype
 *       {@code date}, {@code group} (a section; no groups inside groups)
 *   <li>{@code validate}: {@code required}, {@code min}, {@code max}, {@code minLength}, {@code maxLength}, {@code pattern};
 *       {@code decimalDigits}; {@code appearance.suffixAdorner} as the unit; {@code values} as options
 *   <li>our own in the standard {@code properties} map, text to text: {@code labelEn}, {@code descriptionEn}, {@code figure}
 *       (comma-separated {@code sum, mean, count, share, distribution}), {@code personal} = {@code true}, {@code unit},
 *       {@code unitEn}, {@code en.<option>} (an option's English label)
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.form;
