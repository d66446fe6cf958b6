// The modeler of bpmn.io with the words, the elements and the properties of Smartwork.
import BaseModeler from 'camunda-bpmn-js/lib/base/Modeler';
import { commonModdleExtensions } from 'camunda-bpmn-js/lib/camunda-platform/util/commonModules';
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import simulation from 'bpmn-js-token-simulation';
import { allowedOnly } from './allowed.js';
import { smartwork } from './moddle.js';
import { properties } from './properties.js';

export function createModeler(root, say, choices) {
  const panel = document.getElementById('editor-properties');
  return new BaseModeler({
    container: document.getElementById('editor-canvas'),
    propertiesPanel: { parent: panel, layout: { groups: { general: { open: true } } } },
    // What nobody moved stays where it is: saving a draft does not shift the whole picture.
    disableAdjustOrigin: true,
    moddleExtensions: { ...commonModdleExtensions, smartwork },
    additionalModules: [
      { translate: ['value', say] },
      behaviors,
      simulation,
      allowedOnly(choices, say),
      properties(choices, say),
    ],
  });
}
