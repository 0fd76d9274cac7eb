import { upload } from './api.js';
import { element, icon } from './dom.js';
import { image } from './pictures.js';
import { state } from './state.js';
import { text } from './texts.js';
import { toast, toastFailure } from './toast.js';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const LARGEST = 10 * 1024 * 1024;

/** The pictures among pasted, dropped or chosen files; says what is wrong with the others. */
export function fitting(files) {
  return [...files].filter(file => {
    const problem = !TYPES.includes(file.type) ? 'photo.type' : file.size > LARGEST ? 'photo.large' : null;
    if (problem) toast(text(problem, file.name), 'error');
    return !problem;
  });
}

/** Uploads a picture; null after a failure, which is shown. */
export async function uploadPhoto(file) {
  try {
    return await upload(`/console/api/photos?as=${encodeURIComponent(state.me.key)}`, file);
  } catch (failure) {
    toastFailure(failure);
    return null;
  }
}

/** A small picture with a button that takes it away; without a picture yet, a sign that it is coming. */
export function thumbnail(photo, remove) {
  if (!photo) {
    return element('span', { class: 'thumbnail', role: 'img', 'aria-label': text('photo.uploading') },
      element('span', { class: 'spinner' }));
  }
  return element('span', { class: 'thumbnail', 'data-testid': 'thumbnail' },
    image(photo.url, text('picture')),
    element('button', { class: 'remove', type: 'button', 'aria-label': text('photo.remove'), click: remove }, icon('close')));
}
