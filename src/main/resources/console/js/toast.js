import { Refused } from './api.js';
import { byId, element } from './dom.js';
import { text } from './texts.js';

const toasts = byId('toasts');

/** Shows a sentence for some seconds; a tap puts it away. Above an open dialog it has to live in the dialog. */
export function toast(sentence, kind = 'note') {
  const home = document.querySelector('dialog[open]') ?? document.body;
  if (toasts.parentElement !== home) home.append(toasts);
  const node = element('p', { class: `toast ${kind}`, text: sentence, dir: 'auto', click: () => node.remove() });
  toasts.append(node);
  setTimeout(() => node.remove(), kind === 'error' ? 8000 : 4000);
}

/** Shows why a request failed: the server's own sentence where it gave one. */
export function toastFailure(failure) {
  if (failure instanceof Refused) toast(failure.message || text('error.refused', failure.status), 'error');
  else toast(text('error.unreachable'), 'error');
}
