// What can be said about a step: names, and instead of expressions the activities, people, forms and times there are.
import { activityGroup } from './properties-activity.js';
import { messageGroup } from './properties-message.js';
import { conditionGroup, formGroup, peopleGroup, runGroup } from './properties-step.js';
import { taskGroup } from './properties-task.js';
import { timerGroup } from './properties-timer.js';

const LATE = 500;
const KEPT = ['general', 'documentation', 'multiInstance'];
// Every entry but these would make an element that the rules refuse.
const ENTRIES = { multiInstance: ['loopCardinality'] };

export function properties(choices, say) {
  class Properties {
    constructor(propertiesPanel, modeling, bpmnFactory, debounceInput) {
      this.tools = { choices, say, modeling, bpmnFactory, debounce: debounceInput };
      propertiesPanel.registerProvider(LATE, this);
    }

    getGroups(element) {
      const own = [activityGroup, taskGroup, peopleGroup, formGroup, messageGroup, timerGroup, conditionGroup, runGroup];
      return (groups) => {
        const kept = groups.filter(({ id }) => KEPT.includes(id));
        for (const group of kept) {
          const entries = ENTRIES[group.id];
          group.entries = entries ? group.entries.filter(({ id }) => entries.includes(id)) : group.entries;
        }
        const [general, ...rest] = kept;
        return [general, ...own.map((make) => make(element, this.tools)), ...rest].filter(Boolean);
      };
    }
  }
  Properties.$inject = ['propertiesPanel', 'modeling', 'bpmnFactory', 'debounceInput'];
  return { __init__: ['smartworkProperties'], smartworkProperties: ['type', Properties] };
}
