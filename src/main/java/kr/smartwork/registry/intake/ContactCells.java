package kr.smartwork.registry.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts of one row: those whose columns the list has, the first and the fallback. */
final class ContactCells {

    private final TableHeader header;
    private final TableRow row;
    private final RowCells cells;
    private final Findings findings;

    ContactCells(TableHeader header, TableRow row, RowCells cells, Findings findings) {
        this.header = header;
        this.row = row;
        this.cells = cells;
        this.findings = findings;
    }

    List<FacilityRow.Slot> read() {
        List<FacilityRow.Slot> slots = new ArrayList<>();
        add(slots, 1, FacilityColumn.CONTACT_NAME, FacilityColumn.CONTACT_MOBILE, FacilityColumn.CONTACT_MAIL);
        add(slots, 2, FacilityColumn.CONTACT2_NAME, FacilityColumn.CONTACT2_MOBILE, FacilityColumn.CONTACT2_MAIL);
        if (slots.size() == 2
                && slots.get(0).person() != null
                && slots.get(0).person().equals(slots.get(1).person())) {
            findings.add(row.number(), FacilityColumn.CONTACT2_NAME, "same-contact");
        }
        return slots;
    }

    private void add(
            List<FacilityRow.Slot> slots,
            int position,
            FacilityColumn name,
            FacilityColumn mobile,
            FacilityColumn mail) {
        if (header.has(name) || header.has(mobile) || header.has(mail)) {
            slots.add(new FacilityRow.Slot(position, person(name, cells.mobile(mobile), cells.mail(mail))));
        }
    }

    private @Nullable ContactKey person(FacilityColumn column, @Nullable String mobile, @Nullable String mail) {
        String name = cells.text(column, 100);
        if (name != null) {
            return new ContactKey(name, mobile, mail);
        }
        if (mobile != null || mail != null) {
            findings.add(row.number(), column, "contact-name");
        }
        return null;
    }
}
