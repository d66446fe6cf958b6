// The token simulation says what it says in English and takes no translator: its own parts are said anew as they appear.
const PARTS = '[class^="bts-"], [class*=" bts-"]';
const INSTANCE = /^Focus process instance (.+)$/;
const SAID = ['title', 'aria-label'];

export function simulationWords(container, say) {
  const words = (text) => {
    const instance = INSTANCE.exec(text.trim());
    if (instance) {
      return say('Focus process instance {id}', { id: instance[1] });
    }
    return say.knows(text.trim()) ? say(text.trim()) : text;
  };
  const sayAnew = (element) => {
    for (const name of SAID) {
      const said = element.getAttribute(name);
      if (said && words(said) !== said) {
        element.setAttribute(name, words(said));
      }
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() && words(node.data) !== node.data) {
        node.data = words(node.data);
      }
    }
  };
  const look = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    if (node.closest(PARTS)) {
      sayAnew(node);
      node.querySelectorAll('*').forEach(sayAnew);
    } else {
      node.querySelectorAll(PARTS).forEach(look);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') {
        addedNodes.forEach((node) => look(node.nodeType === Node.TEXT_NODE ? target : node));
      } else {
        look(type === 'characterData' ? target.parentElement : target);
      }
    }
  }).observe(container, { childList: true, subtree: true, attributes: true, attributeFilter: SAID, characterData: true });
  container.querySelectorAll(PARTS).forEach(look);
}
