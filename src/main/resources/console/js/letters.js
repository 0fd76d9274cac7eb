import { post } from './api.js';
import { newId } from './dom.js';
import { keepUnsent, unsent } from './drafts.js';
import { place, state, tell } from './state.js';
import { toastFailure } from './toast.js';

/** Lines that are on their way or did not arrive, by place; the log itself is the server's. */
const waiting = new Map();
let queue = Promise.resolve();

/** The letters of the place in sight; those of an earlier visit did not arrive as far as anybody knows. */
export function lettersHere() {
  const here = place();
  if (!waiting.has(here)) waiting.set(here, unsent(here).map(letter => ({ ...letter, failed: true })));
  return waiting.get(here);
}

/** Sends a line; `after` is the revision before it, so that its own echo is recognised. */
export function sendLetter(text, photos, after) {
  const letter = {
    id: newId(), place: place(), from: state.me.key, conversation: state.conversation, text, photos, after, failed: false,
  };
  lettersHere().push(letter);
  changed(letter);
  dispatch(letter);
}

/** Sends the same letter once more, under its own id: if it did arrive, the server knows it. */
export function sendAgain(letter) {
  letter.failed = false;
  changed(letter);
  dispatch(letter);
}

export function drop(letter) {
  const list = waiting.get(letter.place) ?? [];
  waiting.set(letter.place, list.filter(one => one !== letter));
  changed(letter);
}

/** Drops the letters that the server's messages show to have arrived. */
export function recognise(messages) {
  for (const message of messages.filter(one => one.author === state.me.key)) {
    const letter = lettersHere().find(one => one.id === message.id
      || (message.revision > one.after && one.text.trim() === message.text.trim()));
    if (letter) drop(letter);
  }
}

function changed(letter) {
  keepUnsent(letter.place, waiting.get(letter.place));
  tell('letters');
}

/** One after the other, so that lines arrive in the order they were typed. */
function dispatch(letter) {
  queue = queue.then(() => deliver(letter));
}

async function deliver(letter) {
  const { id, from, conversation, text } = letter;
  const photos = letter.photos.length ? letter.photos.map(photo => photo.id) : undefined;
  tell('sending', letter);
  try {
    await post('/console/api/messages', { from, conversation, text, id, photos }, 60_000);
    tell('sent', letter);
  } catch (failure) {
    letter.failed = true;
    if (waiting.get(letter.place)?.includes(letter)) changed(letter);
    tell('stopped', letter);
    toastFailure(failure);
  }
}
