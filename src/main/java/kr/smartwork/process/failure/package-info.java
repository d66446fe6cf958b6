/** What the engine could not do: said in words, told to administrators once, tried again at a person's wish. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("failure")
package kr.smartwork.process.failure;
