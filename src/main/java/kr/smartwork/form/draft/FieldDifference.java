package kr.smartwork.form.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kr.smartwork.form.FormField;
import kr.smartwork.form.Limits;
import kr.smartwork.form.Logic;
import kr.smartwork.form.Words;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** What has changed about one question. */
final class FieldDifference {

    private final FormField was;
    private final FormField is;
    private final List<Text> changes;

    FieldDifference(FormField was, FormField is, List<Text> changes) {
        this.was = was;
        this.is = is;
        this.changes = changes;
    }

    void find() {
        if (!was.label().equals(is.label())) {
            say("renamed", was.label());
        }
        if (was.type() != is.type()) {
            say("type");
        }
        if (was.required() != is.required()) {
            say(is.required() ? "required" : "not-required");
        }
        words(was.words(), is.words());
        options();
        limits(was.limits(), is.limits());
        logic(was.logic(), is.logic());
        if (was.personal() != is.personal()) {
            say(is.personal() ? "personal" : "not-personal");
        }
        changed("figures", FormField::figures);
    }

    private void words(Words old, Words now) {
        if (!Objects.equals(old.help(), now.help())) {
            say("help");
        }
        if (!Objects.equals(old.unit(), now.unit())) {
            say("unit", shown(old.unit()), shown(now.unit()));
        }
        boolean english = Objects.equals(old.labelEn(), now.labelEn())
                && Objects.equals(old.helpEn(), now.helpEn())
                && Objects.equals(old.unitEn(), now.unitEn());
        if (!english) {
            say("english");
        }
        if (!Objects.equals(old.low(), now.low()) || !Objects.equals(old.high(), now.high())) {
            say("ends");
        }
    }

    private void options() {
        for (FormField.Option option : is.options()) {
            was.option(option.code())
                    .ifPresentOrElse(
                            old -> {
                                if (!old.label().equals(option.label())) {
                                    say("option-renamed", old.label(), option.label());
                                }
                            },
                            () -> say("option-added", option.label()));
        }
        was.options().stream()
                .filter(option -> is.option(option.code()).isEmpty())
                .forEach(option -> say("option-removed", option.label()));
    }

    private void limits(Limits old, Limits now) {
        if (!same(old.min(), now.min()) || !same(old.max(), now.max())) {
            say("range", range(old), range(now));
        }
        boolean length = old.minLength() == now.minLength() && old.maxLength() == now.maxLength();
        if (!length || old.digits() != now.digits() || !Objects.equals(old.pattern(), now.pattern())) {
            say("format");
        }
        if (old.least() != now.least() || old.most() != now.most()) {
            say("rows");
        }
    }

    private void logic(Logic old, Logic now) {
        if (!Objects.equals(old.hidden(), now.hidden())) {
            say(old.hidden() == null ? "condition-added" : now.hidden() == null ? "condition-removed" : "condition");
        }
        if (!Objects.equals(old.value(), now.value())) {
            say("calculation");
        }
        if (!Objects.equals(old.initial(), now.initial())) {
            say("default");
        }
        if (!old.checks().equals(now.checks())) {
            say("checks", old.checks().size(), now.checks().size());
        }
        if (!old.attentions().equals(now.attentions())) {
            say("attentions", old.attentions().size(), now.attentions().size());
        }
        boolean usual = same(old.usualMin(), now.usualMin())
                && same(old.usualMax(), now.usualMax())
                && same(old.changePercent(), now.changePercent());
        if (!usual) {
            say("usual");
        }
        if (!Objects.equals(old.dueColumn(), now.dueColumn()) || old.dueDays() != now.dueDays()) {
            say("due");
        }
    }

    private void changed(String change, Function<FormField, Object> property) {
        if (!property.apply(was).equals(property.apply(is))) {
            say(change);
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static String range(Limits limits) {
        String from = limits.min() == null ? "" : limits.min().toPlainString();
        String to = limits.max() == null ? "" : limits.max().toPlainString();
        return from + "~" + to;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private void say(String change, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = is.label();
        System.arraycopy(args, 0, all, 1, args.length);
        changes.add(Text.of("builder.diff." + change, all));
    }
}
