/** How a changed model becomes the one that new cycles start with: asked for by one person, approved by a second. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("release")
package kr.smartwork.process.release;
