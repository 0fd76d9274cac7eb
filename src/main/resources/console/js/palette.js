import { post } from './api.js';
import { byId, element, icon, newId, touch } from './dom.js';
import { openForm } from './forms.js';
import { currentConversation, state, tell } from './state.js';

const START = /^[/／、]/;
const line = () => byId('line');
const list = () => byId('palette-list');

let shown = [];
let at = 0;

const paletteOpen = () => !byId('palette').hidden;

/** Opens or narrows the list of commands while a line that starts with a slash is typed. */
export function followTyping() {
  const typed = line().value;
  if (!START.test(typed) || /[\s:：]/.test(typed)) closePalette();
  else showPalette(typed.slice(1));
}

export function closePalette() {
  byId('palette').hidden = true;
  byId('commands').setAttribute('aria-expanded', 'false');
  line().removeAttribute('aria-activedescendant');
}

function showPalette(word) {
  const wanted = word.toLowerCase();
  const starts = command => command.name.toLowerCase().startsWith(wanted);
  const fits = command => starts(command) || `${command.title} ${command.usage}`.toLowerCase().includes(wanted);
  shown = state.commands.filter(fits).sort((one, other) => starts(other) - starts(one));
  if (!shown.length) {
    closePalette();
    return;
  }
  list().replaceChildren(...shown.map(item));
  byId('palette').hidden = false;
  byId('commands').setAttribute('aria-expanded', 'true');
  point(0);
}

function item(command, index) {
  return element('li', {
    id: `command-${index}`, role: 'option', class: 'command', 'data-testid': `command-${command.name}`,
    pointerdown: event => event.preventDefault(), click: () => choose(command),
  },
  element('span', { class: 'command-words' },
    element('span', { class: 'command-title', text: command.title, dir: 'auto' }),
    element('code', { class: 'command-usage', text: command.usage, dir: 'auto' })),
  command.form && icon('form'));
}

function point(index) {
  at = (index + shown.length) % shown.length;
  [...list().children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
  list().children[at].scrollIntoView({ block: 'nearest' });
  line().setAttribute('aria-activedescendant', list().children[at].id);
}

/** Takes a key while the list is open; true when it was meant for the list. */
export function paletteKey(event) {
  if (!paletteOpen()) return false;
  if (event.key === 'ArrowDown') point(at + 1);
  else if (event.key === 'ArrowUp') point(at - 1);
  else if (event.key === 'Tab' && !event.shiftKey) insert(shown[at]);
  else if (event.key === 'Enter' && !event.shiftKey) {
    if (typedInFull() && !asks(shown[at])) return false;
    choose(shown[at]);
  } else if (event.key === 'Escape') closePalette();
  else return false;
  event.preventDefault();
  return true;
}

/** Whether a command can't be said without something behind it. */
const asks = command => command.form?.fields.some(field => field.required);

const typedInFull = () => line().value.slice(1) === shown[at].name;

function choose(command) {
  if (!command.form) {
    insert(command);
    return;
  }
  closePalette();
  const id = newId();
  openForm(command.form, async values => {
    const answer = await post('/console/api/forms',
      { from: state.me.key, conversation: state.conversation, command: command.name, values, id }, 60_000);
    if (answer?.errors) return answer.errors;
    if (START.test(line().value)) tell('compose', { text: '', photos: null });
    tell('formed');
    return null;
  });
}

function insert(command) {
  closePalette();
  const slash = currentConversation()?.kind === 'channel' ? '/' : '';
  const rest = START.test(line().value) ? '' : line().value;
  tell('compose', { text: `${slash}${command.name} ${rest}`, photos: null });
}

export function startPalette() {
  byId('commands').addEventListener('click', () => {
    if (paletteOpen()) closePalette();
    else showPalette('');
    if (paletteOpen() && !touch()) line().focus();
  });
  document.addEventListener('pointerdown', event => {
    if (paletteOpen() && !event.target.closest('.composer')) closePalette();
  });
}
