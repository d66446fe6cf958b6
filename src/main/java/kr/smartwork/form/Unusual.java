package kr.smartwork.form;

import java.math.BigDecimal;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** Numbers that are possible but ask for a comment. */
final class Unusual {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Unusual() {}

    /** Why the number asks for a comment, or null. */
    static @Nullable Text why(FormField field, BigDecimal number, @Nullable Object last) {
        Logic logic = field.logic();
        if (logic.usualMin() != null && number.compareTo(logic.usualMin()) < 0) {
            return Text.of("form.unusual.low", logic.usualMin());
        }
        if (logic.usualMax() != null && number.compareTo(logic.usualMax()) > 0) {
            return Text.of("form.unusual.high", logic.usualMax());
        }
        if (logic.changePercent() != null && last instanceof BigDecimal before && changed(number, before, logic)) {
            return Text.of("form.unusual.changed", logic.changePercent(), before);
        }
        return null;
    }

    /** There is no percentage of nothing: how many may come out of nowhere is for the usual range to say. */
    private static boolean changed(BigDecimal number, BigDecimal before, Logic logic) {
        if (before.signum() == 0) {
            return false;
        }
        BigDecimal difference = number.subtract(before).abs().multiply(HUNDRED);
        return difference.compareTo(before.abs().multiply(logic.changePercent())) > 0;
    }
}
