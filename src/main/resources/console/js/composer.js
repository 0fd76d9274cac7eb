import { revisionHere } from './chat.js';
import { byId, element, touch } from './dom.js';
import { draft, keepDraft } from './drafts.js';
import { sendLetter } from './letters.js';
import { ownLines } from './log.js';
import { closePalette, followTyping, paletteKey } from './palette.js';
import { fitting, thumbnail, uploadPhoto } from './photos.js';
import { currentConversation, listen, place } from './state.js';
import { text } from './texts.js';
import { toast } from './toast.js';

const line = () => byId('line');

let photos = [];
let uploading = 0;
let recalled = 0;

/** Brings back what this person was writing in this conversation. */
export function showDraft() {
  const { text: typed, photos: attached } = draft(place());
  closePalette();
  write(typed);
  photos = attached;
  showPhotos();
  const conversation = currentConversation();
  line().placeholder = conversation ? text(`composer.placeholder.${conversation.kind}`, conversation.name) : '';
  if (!touch() && !document.querySelector('dialog[open]')) line().focus({ preventScroll: true });
}

function write(typed) {
  line().value = typed;
  recalled = 0;
  grow();
}

function grow() {
  const field = line();
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
  byId('composer').classList.toggle('ready', Boolean(field.value.trim() || photos.length));
}

function keep() {
  keepDraft(place(), { text: line().value, photos });
  grow();
}

function submit() {
  const typed = line().value;
  if (uploading) {
    toast(text('photo.wait'));
    return;
  }
  if (!typed.trim() && !photos.length) return;
  const attached = photos;
  photos = [];
  write('');
  keep();
  showPhotos();
  closePalette();
  sendLetter(typed, attached, revisionHere());
  line().focus({ preventScroll: true });
}

function key(event) {
  if (event.isComposing || event.keyCode === 229) return;
  if (paletteKey(event)) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    submit();
  } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') recall(event);
}

/** Up in an empty field, or in one that holds a recalled line, goes back through one's own lines; Down returns. */
function recall(event) {
  const lines = ownLines();
  const untouched = recalled ? line().value === lines.at(-recalled) : line().value === '';
  if (!untouched || event.shiftKey) return;
  const to = recalled + (event.key === 'ArrowUp' ? 1 : -1);
  if (to < 0 || to > lines.length) return;
  event.preventDefault();
  write(to ? lines.at(-to) : '');
  recalled = to;
  keep();
}

async function attach(files) {
  await Promise.all(fitting(files).map(async file => {
    const here = place();
    uploading++;
    showPhotos();
    const photo = await uploadPhoto(file);
    uploading--;
    if (photo && here !== place()) {
      const other = draft(here);
      keepDraft(here, { ...other, photos: [...other.photos, photo] });
    } else if (photo) {
      photos = [...photos, photo];
      keep();
    }
    showPhotos();
  }));
}

function showPhotos() {
  const shown = photos.map(photo => element('li', {}, thumbnail(photo, () => {
    photos = photos.filter(one => one !== photo);
    keep();
    showPhotos();
    line().focus();
  })));
  for (let coming = 0; coming < uploading; coming++) shown.push(element('li', {}, thumbnail(null)));
  byId('attached').replaceChildren(...shown);
  grow();
}

function startDropping() {
  const area = byId('main');
  const files = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
  const drop = byId('drop');
  area.addEventListener('dragover', event => {
    if (!files(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  area.addEventListener('dragleave', event => {
    if (!area.contains(event.relatedTarget)) drop.hidden = true;
  });
  area.addEventListener('drop', event => {
    drop.hidden = true;
    if (!files(event)) return;
    event.preventDefault();
    attach(event.dataTransfer.files);
  });
}

export function startComposer() {
  line().addEventListener('keydown', key);
  line().addEventListener('input', event => {
    recalled = 0;
    keep();
    if (!event.isComposing) followTyping();
  });
  line().addEventListener('compositionend', followTyping);
  line().addEventListener('paste', event => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    attach(event.clipboardData.files);
  });
  byId('composer').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  byId('attach').addEventListener('click', () => byId('files').click());
  byId('files').addEventListener('change', event => {
    attach(event.target.files);
    event.target.value = '';
  });
  listen('compose', letter => {
    write(letter.text);
    photos = letter.photos ? [...photos, ...letter.photos] : photos;
    keep();
    showPhotos();
    line().focus();
    line().setSelectionRange(line().value.length, line().value.length);
  });
  addEventListener('resize', grow);
  startDropping();
}
