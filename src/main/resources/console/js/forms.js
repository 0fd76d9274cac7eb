import { byId, element, icon, touch } from './dom.js';
import { createField } from './fields.js';
import { text } from './texts.js';
import { toastFailure } from './toast.js';

/** What was typed into a form that was closed without sending, by form. */
const kept = new WeakMap();

/**
 * Opens a form in a dialog. `submit` gets the values by name and answers with the mistakes by name, or null
 * when all went well; whatever happens, what was typed stays.
 */
export function openForm(form, submit) {
  const dialog = byId('form');
  const before = kept.get(form) ?? {};
  const fields = form.fields.map(field => createField(field, before[field.name] ?? field.value, form.command));
  const send = element('button', {
    class: 'action primary', type: 'submit', text: form.submit || text('send'), dir: 'auto', 'data-testid': 'form-submit',
  });
  const body = element('form', {
    novalidate: true,
    submit: event => {
      event.preventDefault();
      if (!send.disabled) run(form, dialog, fields, send, submit);
    },
  },
  element('header', { class: 'sheet-top' },
    element('h2', { id: 'form-title', text: form.title, dir: 'auto' }),
    element('button', {
      class: 'round quiet', type: 'button', 'aria-label': text('close'), click: () => dialog.close(),
    }, icon('close'))),
  element('div', { class: 'sheet-body' }, ...fields.map(field => field.node)),
  element('div', { class: 'sheet-actions' },
    element('button', {
      class: 'action plain', type: 'button', text: text('form.cancel'), 'data-testid': 'form-cancel', click: () => dialog.close(),
    }), send));
  dialog.replaceChildren(body);
  dialog.onclose = () => kept.set(form, valuesOf(fields));
  dialog.showModal();
  if (touch()) dialog.focus();
  else (fields.find(field => !field.value()) ?? fields[0])?.focus();
}

async function run(form, dialog, fields, send, submit) {
  const values = valuesOf(fields);
  const missing = fields.filter(field => field.required && !values[field.name]);
  if (showMistakes(fields, Object.fromEntries(missing.map(field => [field.name, text('form.required')])))) return;
  send.disabled = true;
  send.classList.add('busy');
  try {
    const errors = await submit(values);
    if (errors && showMistakes(fields, errors)) return;
    dialog.onclose = null;
    kept.delete(form);
    dialog.close();
  } catch (failure) {
    toastFailure(failure);
  } finally {
    send.disabled = false;
    send.classList.remove('busy');
  }
}

const valuesOf = fields => Object.fromEntries(fields.map(field => [field.name, field.value()]));

/** Puts each mistake at its field and the keyboard on the first; says whether there was any. */
function showMistakes(fields, errors) {
  fields.forEach(field => field.fail(errors[field.name]));
  const wrong = fields.filter(field => errors[field.name]);
  wrong[0]?.focus();
  const stray = Object.entries(errors).filter(([name]) => !fields.some(field => field.name === name));
  if (stray.length) fields.at(-1)?.fail(stray.map(([, sentence]) => sentence).join('\n'));
  return wrong.length + stray.length > 0;
}
