import { element, icon } from './dom.js';
import { fitting, thumbnail, uploadPhoto } from './photos.js';
import { suggest } from './suggestions.js';
import { text } from './texts.js';

let count = 0;

/** A field of a form: its element, its value as a string, and a place for what is wrong with it. */
export function createField(field, value, command) {
  const id = `field-${++count}`;
  const make = makers[field.type] ?? makers.text;
  const { control, extra, read, focus } = make(field, id, value ?? '', command);
  const error = element('p', { class: 'field-error', id: `${id}-error`, role: 'alert', dir: 'auto', hidden: true });
  control.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
  if (field.required) control.setAttribute('aria-required', 'true');
  const node = element('div', { class: 'field', 'data-testid': `field-${field.name}` },
    element('label', { for: id }, element('span', { text: field.label, dir: 'auto' }),
      !field.required && element('span', { class: 'optional', text: text('form.optional') })),
    control, extra,
    element('p', { class: 'field-hint', id: `${id}-hint`, text: field.hint ?? '', dir: 'auto', hidden: !field.hint }),
    error);
  return {
    name: field.name, required: field.required, node, value: read, focus: focus ?? (() => control.focus()),
    fail(sentence) {
      error.textContent = sentence ?? '';
      error.hidden = !sentence;
      control.setAttribute('aria-invalid', String(Boolean(sentence)));
    },
  };
}

const typed = properties => (field, id, value) => {
  const control = element('input', { id, name: field.name, autocomplete: 'off', ...properties });
  control.value = value;
  return { control, read: () => control.value.trim() };
};

const suggested = (field, id, value, command) => {
  const { control } = typed({ type: 'text', dir: 'auto' })(field, id, value);
  const suggestion = suggest(control, field, command);
  return { control, extra: suggestion.list, read: suggestion.value };
};

const makers = {
  text: typed({ type: 'text', dir: 'auto' }),
  amount: typed({ type: 'text', dir: 'auto' }),
  date: typed({ type: 'date' }),
  datetime: typed({ type: 'datetime-local' }),
  customer: suggested,
  person: suggested,
  lead: suggested,

  multiline(field, id, value) {
    const control = element('textarea', { id, name: field.name, rows: 3, dir: 'auto' });
    control.value = value;
    return { control, read: () => control.value.trim() };
  },

  choice(field, id, value) {
    const control = element('select', { id, name: field.name },
      !(field.required && value) && element('option', { value: '', text: text('form.choose') }),
      ...(field.options ?? []).map(option => element('option', { value: option.value, text: option.label })));
    control.value = value;
    return { control, read: () => control.value };
  },

  photo(field, id, value) {
    let photo = value ? { id: value, url: null } : null;
    const input = element('input', { id, type: 'file', accept: 'image/png,image/jpeg,image/gif,image/webp', class: 'unseen' });
    const button = element('button', { class: 'action plain', type: 'button', click: () => input.click() },
      icon('photo'), element('span', { text: text('photo.choose') }));
    const show = node => preview.replaceChildren(...(node ? [node] : [button]));
    const preview = element('div', { class: 'photo-field' }, button);
    const remove = () => {
      photo = null;
      show(null);
      button.focus();
    };
    input.addEventListener('change', async () => {
      const [file] = fitting(input.files);
      input.value = '';
      if (!file) return;
      show(thumbnail(null));
      photo = await uploadPhoto(file);
      show(photo && thumbnail(photo, remove));
    });
    return { control: input, extra: preview, read: () => photo?.id ?? '', focus: () => button.focus() };
  },
};
