package kr.smartwork.modeling.builder;

/** An entry of a pick-list. */
record Pick(String value, String words) {}
