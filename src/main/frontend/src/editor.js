// The editor of models: <div id="editor"> of modeling/editor/editor.html says where the draft is read, kept and checked.
import { Draft } from './editor/draft.js';
import { findings } from './editor/findings.js';
import { createModeler } from './editor/modeler.js';
import { simulationWords } from './editor/simulation-words.js';
import { steps } from './editor/steps.js';
import { tools } from './editor/tools.js';
import { translator } from './editor/translate.js';

async function open(root) {
  const say = translator(document.documentElement.lang);
  root.untranslated = say.missing;
  const modeler = createModeler(root, say, JSON.parse(root.dataset.choices));
  root.modeler = modeler;
  const list = findings(modeler, say);
  const draft = new Draft(root, modeler, say, list.show);
  await draft.load();
  simulationWords(document.getElementById('editor-canvas'), say);
  steps(modeler, say);
  tools(modeler, say, root.dataset.model);
  releaseWhatIsKept(draft);
  root.setAttribute('data-ready', '');
  draft.check();
}

// What is asked to be released is the draft as the server has it: the last change goes there first.
function releaseWhatIsKept(draft) {
  const link = document.querySelector('[data-release]');
  link.addEventListener('click', async (event) => {
    if (draft.unsaved) {
      event.preventDefault();
      while (draft.saving) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await draft.save();
      if (!draft.unsaved) {
        location.assign(link.href);
      }
    }
  });
}

const root = document.getElementById('editor');
open(root).catch((failure) => {
  root.setAttribute('data-failed', '');
  document.getElementById('editor-failed').hidden = false;
  console.error(failure);
});
