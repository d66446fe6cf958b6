// A service task does one of the activities of Smartwork; its parameters are typed in or picked.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { group, select, text } from './entries.js';

const NAME = /^\$\{ *([A-Za-z0-9_]+) *\}$/;

export function activityGroup(element, tools) {
  if (!is(element, 'bpmn:ServiceTask')) {
    return null;
  }
  const { choices, say, modeling } = tools;
  const task = element.businessObject;
  const name = () => NAME.exec(task.get('camunda:delegateExpression') ?? '')?.[1] ?? '';
  const activity = choices.activities.find(({ id }) => id === name());
  const pick = select('smartwork-activity', say('What is done'), {
    options: [{ value: '', label: say('(choose)') }, ...choices.activities.map(({ id, label }) => ({ value: id, label }))],
    get: name,
    set: (value) => {
      const chosen = choices.activities.find(({ id }) => id === value);
      modeling.updateProperties(element, {
        'camunda:delegateExpression': value ? `\${${value}}` : undefined,
        extensionElements: undefined,
        ...(task.name || !chosen ? {} : { name: chosen.label }),
      });
    },
    description: activity?.help,
  });
  const parameters = (activity?.parameters ?? []).map((parameter) => parameterEntry(element, parameter, tools));
  return group('activity', say('Activity of Smartwork'), [pick, ...parameters]);
}

function parameterEntry(element, { id, label, help, options, pattern, hint }, tools) {
  const { say, debounce } = tools;
  const entry = `smartwork-parameter-${id}`;
  const get = () => inputs(element).find((input) => input.name === id)?.value ?? '';
  const set = (value) => setParameter(element, id, value, tools);
  return options
    ? select(entry, label, { options: [{ value: '', label: say('(choose)') }, ...options], get, set, description: help })
    : text(entry, label, {
        get, set, debounce, description: help,
        validate: (value) => (value && !new RegExp(`^(?:${pattern})$`).test(value) ? hint : null),
      });
}

const holder = (element) =>
  (element.businessObject.extensionElements?.values ?? []).find(({ $type }) => $type === 'camunda:InputOutput');
const inputs = (element) => holder(element)?.inputParameters ?? [];

function setParameter(element, name, value, { modeling, bpmnFactory }) {
  const others = inputs(element).filter((input) => input.name !== name);
  const parameters = value ? [...others, bpmnFactory.create('camunda:InputParameter', { name, value })] : others;
  if (!parameters.length) {
    modeling.updateProperties(element, { extensionElements: undefined });
    return;
  }
  const inputOutput = bpmnFactory.create('camunda:InputOutput', { inputParameters: parameters });
  const extensions = bpmnFactory.create('bpmn:ExtensionElements', { values: [inputOutput] });
  parameters.forEach((parameter) => (parameter.$parent = inputOutput));
  inputOutput.$parent = extensions;
  extensions.$parent = element.businessObject;
  modeling.updateProperties(element, { extensionElements: extensions });
}
