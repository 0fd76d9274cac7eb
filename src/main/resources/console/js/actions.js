import { get, post } from './api.js';
import { element } from './dom.js';
import { openForm } from './forms.js';
import { state, tell } from './state.js';
import { toastFailure } from './toast.js';

/** The row of a message's buttons with these ids. */
export function buttonRow(message, ids) {
  const all = [...(message.buttons ?? []), ...(message.settled ?? [])];
  const buttons = ids.map(id => all.find(one => one.id === id)).filter(Boolean);
  if (!buttons.length) return null;
  return element('div', { class: 'actions' }, ...buttons.map(one => element('button', {
    class: `action ${one.style ?? 'plain'}`, type: 'button', text: one.label, dir: 'auto', disabled: one.settled,
    'data-testid': `button-${one.id}`, 'data-button': one.id, 'aria-haspopup': one.form ? 'dialog' : null,
    click: event => press(message, one, event.currentTarget),
  })));
}

/** Forms that were opened, by button: what was typed into one is kept with it. */
const forms = new WeakMap();

async function press(message, button, node) {
  const item = node.closest('.message');
  if (item.ariaBusy === 'true') return;
  item.ariaBusy = 'true';
  node.classList.add('busy');
  try {
    if (button.form) openForm(await formOf(message, button), values => act(message, button, values));
    else await act(message, button);
  } catch (failure) {
    toastFailure(failure);
  } finally {
    node.classList.remove('busy');
    item.ariaBusy = 'false';
  }
}

async function formOf(message, button) {
  if (!forms.has(button)) {
    forms.set(button, await get(`/console/api/messages/${message.id}/buttons/${button.id}/form?as=${encodeURIComponent(state.me.key)}`));
  }
  return forms.get(button);
}

async function act(message, button, values) {
  const answer = await post('/console/api/actions',
    { from: state.me.key, message: message.id, button: button.id, values }, 60_000);
  if (answer?.errors) return answer.errors;
  if (answer?.message) tell('edited', answer.message);
  tell('refresh');
  return null;
}
