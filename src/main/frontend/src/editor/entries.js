// Entries of the properties panel from a plain description.
import {
  CheckboxEntry, Group, isCheckboxEntryEdited, isSelectEntryEdited, isTextFieldEntryEdited, SelectEntry, TextFieldEntry,
} from '@bpmn-io/properties-panel';

/** A group, or nothing when it has no entries. */
export const group = (id, label, entries) => entries.length ? { id: `smartwork-${id}`, label, entries, component: Group, shouldOpen: true } : null;

/** A pick-list that keeps a value it does not know. */
export function select(id, label, { options, get, set, description, unknown }) {
  const all = () => {
    const value = get();
    return value && !options.some((option) => option.value === value)
      ? [...options, { value, label: unknown ? unknown(value) : value }]
      : options;
  };
  const component = ({ element }) =>
    SelectEntry({ element, id, label, getValue: get, setValue: set, getOptions: all, description });
  return { id, component, isEdited: isSelectEntryEdited };
}

export function text(id, label, { get, set, validate, description, debounce }) {
  const component = ({ element }) =>
    TextFieldEntry({
      element, id, label, getValue: get, validate, debounce, description,
      setValue: (value, error) => error || set(value),
    });
  return { id, component, isEdited: isTextFieldEntryEdited };
}

export function checkbox(id, label, { get, set, description }) {
  const component = ({ element }) => CheckboxEntry({ element, id, label, getValue: get, setValue: set, description });
  return { id, component, isEdited: isCheckboxEntryEdited };
}
