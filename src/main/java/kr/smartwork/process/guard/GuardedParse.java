package kr.smartwork.process.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kr.smartwork.process.rules.SafeText;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.io.InputStreamSource;

/**
 * Looks at a model before the engine builds anything from it: handlers named in a model are instantiated and resources read
 * while it is parsed, so a listener that is called afterwards would come too late.
 */
class GuardedParse extends BpmnParse {

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public BpmnParse execute() {
        try (InputStream bytes = streamSource.getInputStream()) {
            byte[] model = bytes.readAllBytes();
            streamSource = new InputStreamSource(new ByteArrayInputStream(model)); // a stream is read only once
            String text = SafeText.decode(model);
            if (text == null || text.contains("<!DOCTYPE")) {
                throw new ProcessEngineException("Models are UTF-8 without a DOCTYPE, refused: " + name);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return super.execute();
    }

    /** Only a model without refused constructs is handed on; the errors added here make the deployment fail. */
    @Override
    protected void parseRootElement() {
        RefusedConstructs.in(rootElement, rulesVersion())
                .forEach((element, name) -> addError(name + " is refused in models", element));
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }

    /** A release that is read again is held to the rules it was released under, lest a stricter rule stop running cycles. */
    private int rulesVersion() {
        return deployment == null || deployment.isNew()
                ? RefusedConstructs.VERSION
                : RulesStamp.version(deployment.getSource());
    }
}
