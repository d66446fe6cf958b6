/** Figures, live or frozen at a milestone, and the versions behind them. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api.figures;
