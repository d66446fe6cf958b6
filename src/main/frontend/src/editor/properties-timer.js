// Times in words: a moment of the program, so and so long, or a date; with when that would be next.
import { group, select, text } from './entries.js';

const UNITS = { minutes: ['PT', 'M', 60], hours: ['PT', 'H', 3600], days: ['P', 'D', 86_400] };
const DURATION = /^P(?:T(\d{1,6})([MH])|(\d{1,6})D)$/;

export function timerGroup(element, { choices, say, modeling, bpmnFactory, debounce }) {
  const timer = element.businessObject.eventDefinitions?.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  if (!timer || element.type === 'label') {
    return null;
  }
  const date = timer.timeDate?.body ?? '';
  const duration = timer.timeDuration?.body ?? '';
  const put = (property, body) => {
    const properties = { timeDate: undefined, timeDuration: undefined, timeCycle: undefined };
    properties[property] = bpmnFactory.create('bpmn:FormalExpression', { body });
    properties[property].$parent = timer;
    modeling.updateModdleProperties(element, timer, properties);
  };

  const way = timer.timeCycle ? 'repeat' : duration ? 'after' : /^\$\{/.test(date) ? 'program' : date ? 'date' : '';
  const starts = {
    program: () => put('timeDate', choices.times[0].value),
    after: () => put('timeDuration', 'PT1H'),
    date: () => put('timeDate', localMoment(new Date(Date.now() + 86_400_000))),
    repeat: () => put('timeCycle', 'R3/PT1H'),
  };
  const entries = [
    select('smartwork-timer', say('How long'), {
      options: [
        ...(way ? [] : [{ value: '', label: say('(choose)') }]),
        { value: 'program', label: say('Until a time of the program') },
        { value: 'after', label: say('So and so long') },
        { value: 'date', label: say('Until a date') },
        { value: 'repeat', label: say('Several times') },
      ],
      get: () => way,
      set: (value) => starts[value]?.(),
    }),
  ];
  if (way === 'program') {
    entries.push(select('smartwork-timer-program', say('Time of the program'), {
      options: choices.times,
      get: () => date,
      set: (value) => put('timeDate', value),
      description: say('Each program says when this is; a change there needs no new model.'),
    }));
  } else if (way === 'after') {
    entries.push(...afterEntries(duration, (value) => put('timeDuration', value), say, debounce));
  } else if (way === 'date') {
    entries.push(text('smartwork-timer-date', say('Date and time'), {
      debounce,
      get: () => date.replace('T', ' '),
      set: (value) => put('timeDate', value.trim().replace(' ', 'T')),
      validate: (value) => (Number.isNaN(Date.parse((value ?? '').trim().replace(' ', 'T'))) ? say('As 2026-12-01 09:00:00') : null),
      description: preview([new Date(date)], say),
    }));
  } else if (way === 'repeat') {
    entries.push(text('smartwork-timer-repeat', say('Times / every'), {
      debounce,
      get: () => timer.timeCycle.body ?? '',
      set: (value) => put('timeCycle', value.trim()),
      validate: (value) => (/^R\d{0,5}\/P[^/]{1,40}$/.test((value ?? '').trim()) ? null : say('As R3/PT1H: three times, every hour')),
      description: preview(repeated(timer.timeCycle.body ?? ''), say),
    }));
  }
  return group('timer', say('When'), entries);
}

function afterEntries(duration, put, say, debounce) {
  const [, time, unit, days] = DURATION.exec(duration) ?? [];
  if (!time && !days) {
    return [text('smartwork-timer-duration', say('Duration'), { debounce, get: () => duration, set: put, validate: () => null })];
  }
  const amount = time ?? days;
  const unitName = days ? 'days' : unit === 'M' ? 'minutes' : 'hours';
  const written = (number, name) => UNITS[name][0] + number + UNITS[name][1];
  const at = new Date(Date.now() + Number(amount) * UNITS[unitName][2] * 1000);
  return [
    text('smartwork-timer-amount', say('Amount'), {
      debounce,
      get: () => amount,
      set: (value) => put(written(Number(value), unitName)),
      validate: (value) => (/^[1-9]\d{0,4}$/.test(value ?? '') ? null : say('A whole number from 1')),
    }),
    select('smartwork-timer-unit', say('Unit'), {
      options: Object.keys(UNITS).map((name) => ({ value: name, label: say(name) })),
      get: () => unitName,
      set: (name) => put(written(amount, name)),
      description: preview([at], say),
    }),
  ];
}

function repeated(cycle) {
  const [, times, period] = /^R(\d*)\/(.*)$/.exec(cycle) ?? [];
  const [, time, unit, days] = DURATION.exec(period ?? '') ?? [];
  const seconds = days ? days * 86_400 : time * (unit === 'M' ? 60 : 3600);
  if (!seconds) {
    return [];
  }
  return Array.from({ length: Math.min(Number(times || 3), 3) }, (_, at) => new Date(Date.now() + (at + 1) * seconds * 1000));
}

function preview(moments, say) {
  const known = moments.filter((moment) => !Number.isNaN(moment.getTime()));
  const shown = known.map((moment) =>
    moment.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }));
  return shown.length ? say('If it began now: {dates}', { dates: shown.join(', ') }) : undefined;
}

function localMoment(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:00:00`;
}
