package kr.smartwork.registry.intake;

import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/** Why a file as a whole cannot be read; said at the field {@code file}. */
final class BrokenFile {

    private BrokenFile() {}

    /** The sentence is {@code registry.import.file.} plus the code. */
    static InvalidInput because(String code, Object... args) {
        return InvalidInput.at("file", code, Text.of("registry.import.file." + code, args));
    }
}
