import { byId } from './dom.js';

const KEY = 'salesbell.token';
let asking = null;

export const token = () => sessionStorage.getItem(KEY);

/** Asks for the console token, once for all requests that wait for it; a refused one is forgotten. */
export function askToken(refused) {
  if (token() && token() !== refused) return Promise.resolve();
  asking ??= new Promise(resolve => {
    const dialog = byId('token');
    const field = dialog.querySelector('input');
    field.value = '';
    field.setAttribute('aria-invalid', String(Boolean(refused)));
    byId('token-wrong').hidden = !refused;
    dialog.addEventListener('cancel', event => event.preventDefault());
    dialog.querySelector('form').addEventListener('submit', event => {
      event.preventDefault();
      sessionStorage.setItem(KEY, field.value.trim());
      dialog.close();
      asking = null;
      resolve();
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}
