// The palette, the context pad and the replace menu offer what the rules allow; choices.elements is the rules' own list.
import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions';

// After the menus have filled themselves.
const LATE = 500;

// Events of a kind that the rules allow as such, but that the engine only knows with a program behind them.
const DEFINITIONS = {
  'bpmn:StartEvent': ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition'],
  'bpmn:IntermediateCatchEvent': ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition'],
  'bpmn:BoundaryEvent': ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition'],
  'bpmn:EndEvent': ['bpmn:TerminateEventDefinition'],
};
const NEEDS_DEFINITION = ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'];

const elementName = (type) => type.charAt(5).toLowerCase() + type.slice(6);

export function allowedOnly(choices, say) {
  const elements = new Set(choices.elements);
  const allows = ({ type, eventDefinitionType, isForCompensation }) =>
    !isForCompensation &&
    elements.has(elementName(type)) &&
    (eventDefinitionType
      ? elements.has(elementName(eventDefinitionType)) && (DEFINITIONS[type] ?? []).includes(eventDefinitionType)
      : !NEEDS_DEFINITION.includes(type));

  const replacements = new Set(
    Object.values(replaceOptions)
      .flatMap((group) => (Array.isArray(group) ? group : Object.values(group).flat()))
      .filter((option) => option?.target?.type && allows(option.target))
      .map((option) => option.actionName),
  );
  // Flows stay flows, and an activity of several is either at once or one by one.
  for (const action of ['replace-with-sequence-flow', 'replace-with-default-flow', 'replace-with-conditional-flow']) {
    replacements.add(action);
  }
  const HEADERS = ['toggle-parallel-mi', 'toggle-sequential-mi', 'toggle-non-interrupting'];

  const keep = (entries, wanted) => Object.fromEntries(Object.entries(entries).filter(([id]) => wanted(id)));

  const NEW = [
    { id: 'user-task', type: 'bpmn:UserTask', group: 'activity', icon: 'bpmn-icon-user-task', name: say('User task') },
    { id: 'activity', type: 'bpmn:ServiceTask', group: 'activity', icon: 'bpmn-icon-service-task', name: say('Activity of Smartwork') },
    {
      id: 'wait', type: 'bpmn:IntermediateCatchEvent', group: 'event', icon: 'bpmn-icon-intermediate-event-catch-timer',
      eventDefinitionType: 'bpmn:TimerEventDefinition', name: say('Wait for a time'),
    },
    { id: 'gateway', type: 'bpmn:ExclusiveGateway', group: 'gateway', icon: 'bpmn-icon-gateway-xor', name: say('Decision') },
    { id: 'parallel', type: 'bpmn:ParallelGateway', group: 'gateway', icon: 'bpmn-icon-gateway-parallel', name: say('At the same time') },
    { id: 'end-event', type: 'bpmn:EndEvent', group: 'event', icon: 'bpmn-icon-end-event-none', name: say('End event') },
  ].filter(allows);
  const PALETTE = [
    'hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event',
    'create.subprocess-expanded',
  ];

  class Menus {
    constructor(palette, contextPad, popupMenu, elementFactory, create, autoPlace) {
      Object.assign(this, { elementFactory, create, autoPlace });
      palette.registerProvider(LATE, { getPaletteEntries: () => (entries) => this.palette(entries) });
      contextPad.registerProvider(LATE, {
        getContextPadEntries: (element) => (entries) => this.pad(element, entries),
      });
      popupMenu.registerProvider('bpmn-replace', LATE, {
        getPopupMenuEntries: () => (entries) => keep(entries, (id) => replacements.has(id)),
        getPopupMenuHeaderEntries: () => (entries) => keep(entries, (id) => HEADERS.includes(id)),
      });
    }

    shape({ type, eventDefinitionType }) {
      return this.elementFactory.createShape({ type, eventDefinitionType });
    }

    palette(entries) {
      const added = NEW.map((entry) => {
        const start = (event) => this.create.start(event, this.shape(entry));
        const title = say('Create: {name}', { name: entry.name });
        return [`create.${entry.id}`, { group: entry.group, className: entry.icon, title, action: { dragstart: start, click: start } }];
      });
      return { ...keep(entries, (id) => PALETTE.includes(id)), ...Object.fromEntries(added) };
    }

    pad(element, entries) {
      const follows = Object.keys(entries).some((id) => id === 'append.end-event');
      const rest = keep(entries, (id) => !id.startsWith('append.') || id === 'append.text-annotation');
      if (!follows) {
        return rest;
      }
      const added = NEW.map((entry) => {
        const drag = (event) => this.create.start(event, this.shape(entry), { source: element });
        const title = say('Append: {name}', { name: entry.name });
        return [
          `append.${entry.id}`,
          {
            group: 'model', className: entry.icon, title,
            action: { click: () => this.autoPlace.append(element, this.shape(entry)), dragstart: drag },
          },
        ];
      });
      return { ...Object.fromEntries(added), ...rest };
    }
  }
  Menus.$inject = ['palette', 'contextPad', 'popupMenu', 'elementFactory', 'create', 'autoPlace'];
  return { __init__: ['allowedMenus'], allowedMenus: ['type', Menus] };
}
