// What a step waits for: one of the messages that are ever sent. Which of them the model defines follows from that.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { group, select } from './entries.js';

export function messageGroup(element, { choices, say, modeling, bpmnFactory }) {
  const step = element.businessObject;
  const event = step.eventDefinitions?.find(({ $type }) => $type === 'bpmn:MessageEventDefinition');
  if (!event || element.type === 'label') {
    return null;
  }
  // The engine knows a message that begins a process by the process it begins.
  const prefix = is(step, 'bpmn:StartEvent') && is(step.$parent, 'bpmn:Process') ? `${step.$parent.id}.` : '';
  const current = event.messageRef?.name ?? '';
  const set = (name) => {
    const definitions = definitionsOf(step);
    const message = definitions.rootElements.find((one) => is(one, 'bpmn:Message') && one.name === prefix + name);
    modeling.updateModdleProperties(element, event, { messageRef: message ?? define(definitions, prefix + name) });
  };
  const define = (definitions, name) => {
    const message = bpmnFactory.create('bpmn:Message', { name });
    message.$parent = definitions;
    modeling.updateModdleProperties(element, definitions, { rootElements: [...definitions.rootElements, message] });
    return message;
  };
  return group('message', say('Message'), [
    select('smartwork-message', say('What it waits for'), {
      options: [...(current ? [] : [{ value: '', label: say('(choose)') }]), ...choices.messages],
      get: () => (current.startsWith(prefix) ? current.slice(prefix.length) : current),
      set: (name) => name && set(name),
    }),
  ]);
}

function definitionsOf(part) {
  return part.$parent ? definitionsOf(part.$parent) : part;
}
