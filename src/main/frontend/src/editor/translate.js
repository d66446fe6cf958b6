// English passes through; in Korean what has no translation is remembered, so that a test finds it.
import korean from './ko.json';

export function translator(language) {
  const missing = new Set();
  const say = (template, values = {}) => {
    const text = language === 'ko' ? korean[template] ?? untranslated(template) : template;
    return text.replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);
  };
  function untranslated(template) {
    if (/[A-Za-z]{2}/.test(template)) {
      missing.add(template);
    }
    return template;
  }
  say.missing = missing;
  say.knows = (template) => language === 'ko' && template in korean;
  return say;
}
