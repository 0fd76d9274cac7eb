import { Refused, Unreachable } from './api.js';
import { byId } from './dom.js';
import { toastFailure } from './toast.js';

let complained = '';

/** Runs work that may fail; a lost connection is shown until it is back, a refusal once. */
export async function attempt(work) {
  try {
    await work();
    byId('offline').hidden = true;
    return true;
  } catch (failure) {
    if (failure instanceof Unreachable || failure.status >= 500) byId('offline').hidden = false;
    else if (!(failure instanceof Refused)) throw failure;
    else if (failure.message !== complained) {
      complained = failure.message;
      toastFailure(failure);
    }
    return false;
  }
}

/** Repeats work while the page is seen; the answer runs it now, and once more if it was running already. */
export function every(pause, work) {
  let timer = 0;
  let running = false;
  let again = false;
  return async function run() {
    again = running;
    if (running) return;
    clearTimeout(timer);
    running = true;
    try {
      if (!document.hidden) await attempt(work);
    } finally {
      running = false;
      timer = setTimeout(run, again ? 0 : pause);
    }
  };
}
