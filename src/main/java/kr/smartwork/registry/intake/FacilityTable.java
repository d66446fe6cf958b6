package kr.smartwork.registry.intake;

import java.util.List;

/** A list as written: its header and its rows, without the blank ones. */
record FacilityTable(TableHeader header, List<TableRow> rows) {}
