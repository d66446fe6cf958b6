/** Programs: what is asked of whom; previews of cycles. */
@org.jspecify.annotations.NullMarked
package kr.smartwork.api.programs;
