// Who does a step, with which form, when a flow is taken, and whether a step runs by itself in the background.
import { is, isAny } from 'bpmn-js/lib/util/ModelUtil';
import { checkbox, group, select, text } from './entries.js';

export function peopleGroup(element, { choices, say, modeling }) {
  if (!is(element, 'bpmn:UserTask')) {
    return null;
  }
  const list = (id, label, property, options, description) =>
    select(id, label, {
      options: [{ value: '', label: say('(nobody)') }, ...options],
      get: () => element.businessObject.get(property) ?? '',
      set: (value) => modeling.updateProperties(element, { [property]: value || undefined }),
      description,
    });
  return group('people', say('Who does it'), [
    list('smartwork-assignee', say('Person'), 'camunda:assignee', choices.assignees, say('Gets the task at once. Others of the role can take it over.')),
    list('smartwork-groups', say('Role'), 'camunda:candidateGroups', choices.groups, say('Everybody with this role in the unit of the facility sees the task.')),
  ]);
}

export function formGroup(element, { choices, say, modeling }) {
  if (!is(element, 'bpmn:UserTask')) {
    return null;
  }
  return group('form', say('Form'), [
    select('smartwork-form', say('Form to fill in'), {
      options: [{ value: '', label: say('(no form)') }, ...choices.forms],
      get: () => element.businessObject.get('camunda:formRef') ?? '',
      set: (value) =>
        modeling.updateProperties(element, {
          'camunda:formRef': value || undefined,
          'camunda:formRefBinding': value ? 'latest' : undefined,
        }),
      description: say('Only what respondents fill in has a form; each program replaces it by its own.'),
    }),
  ]);
}

// As ExpressionGrammar, without the marks around it.
const CONDITION = /^ *[A-Za-z][A-Za-z0-9_]{0,63}(?: *(?:==|!=|<=|>=|<|>) *(?:true|false|null|-?\d{1,15}(?:\.\d{1,6})?|'[^'"\\${}#]{0,80}'))? *$/;

export function conditionGroup(element, { say, modeling, bpmnFactory, debounce }) {
  const flow = element.businessObject;
  const decides = isAny(flow.sourceRef ?? {}, ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']);
  if (!is(element, 'bpmn:SequenceFlow') || !(decides || flow.conditionExpression)) {
    return null;
  }
  const isDefault = checkbox('smartwork-default', say('Taken when no condition holds'), {
    get: () => flow.sourceRef.get('default') === flow,
    set: (value) => modeling.updateProperties(element.source, { default: value ? flow : undefined }),
  });
  const condition = text('smartwork-condition', say('Condition'), {
    debounce,
    get: () => (flow.conditionExpression?.body ?? '').replace(/^\$\{|\}$/g, ''),
    set: (value) =>
      modeling.updateProperties(element, {
        conditionExpression: value ? bpmnFactory.create('bpmn:FormalExpression', { body: `\${${value.trim()}}` }) : undefined,
      }),
    validate: (value) => (value && !CONDITION.test(value) ? say("As outcome == 'return' or urgent == true") : null),
    description: say("What was decided or found, such as outcome == 'return' or moreLeft == true"),
  });
  return group('condition', say('When this way is taken'), decides ? [condition, isDefault] : [condition]);
}

export function runGroup(element, { say, modeling }) {
  if (!is(element, 'bpmn:ServiceTask')) {
    return null;
  }
  return group('run', say('How it runs'), [
    checkbox('smartwork-background', say('In the background'), {
      get: () => element.businessObject.get('camunda:asyncBefore') === true,
      set: (value) => modeling.updateProperties(element, { 'camunda:asyncBefore': value || undefined }),
      description: say('For long work: nobody waits for it, and a failure is tried again.'),
    }),
  ]);
}
