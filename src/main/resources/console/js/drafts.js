/** What a person typed and did not send, and what was sent and did not arrive, per person and conversation. */
const PREFIX = 'salesbell';

export const draft = place => read('draft', place) ?? { text: '', photos: [] };

export function keepDraft(place, draft) {
  write('draft', place, draft.text || draft.photos.length ? draft : null);
}

export const unsent = place => read('unsent', place) ?? [];

export function keepUnsent(place, letters) {
  write('unsent', place, letters.length ? letters : null);
}

function read(kind, place) {
  try {
    return JSON.parse(sessionStorage.getItem(`${PREFIX}.${kind}.${place}`));
  } catch {
    return null;
  }
}

function write(kind, place, value) {
  const key = `${PREFIX}.${kind}.${place}`;
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store loses nothing that is on the screen.
  }
}
