// What somebody does at a step: one of the steps of Smartwork, which brings its role with it.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { group, select } from './entries.js';

// As UserTasks: the steps of the first releases say it by their ids.
const KIND = 'smartwork:kind';

export function taskGroup(element, { choices, say, modeling }) {
  if (!is(element, 'bpmn:UserTask')) {
    return null;
  }
  const step = element.businessObject;
  const said = (property) => step.get(property) ?? '';
  const current = () => {
    const kind = said(KIND);
    const alike = choices.tasks.filter((task) => (kind ? task.kind === kind : !task.kind && said('camunda:formRef')));
    return alike.find(({ groups }) => groups === said('camunda:candidateGroups')) ?? alike[0];
  };
  const set = (id) => {
    const task = choices.tasks.find((one) => one.id === id);
    const form = task && !task.kind ? said('camunda:formRef') || choices.forms[0]?.value : undefined;
    modeling.updateProperties(element, {
      [KIND]: task?.kind || undefined,
      'camunda:candidateGroups': task?.groups || undefined,
      'camunda:assignee': task?.assignee || undefined,
      'camunda:formRef': form,
      'camunda:formRefBinding': form ? 'latest' : undefined,
      ...(step.name || !task ? {} : { name: task.label }),
    });
  };
  return group('task', say('Step of Smartwork'), [
    select('smartwork-task', say('What somebody does'), {
      options: [{ value: '', label: say('(choose)') }, ...choices.tasks.map(({ id, label }) => ({ value: id, label }))],
      get: () => current()?.id ?? '',
      set,
      description: current()?.help ?? say('Choose what it is: the role that does it follows, and can be changed below.'),
    }),
  ]);
}
