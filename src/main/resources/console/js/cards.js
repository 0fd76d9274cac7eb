import { buttonRow } from './actions.js';
import { element } from './dom.js';
import { picture } from './pictures.js';
import { text } from './texts.js';

const words = (tag, name, content) => element(tag, { class: name, text: content, dir: 'auto' });

/** How each kind of block looks; a kind this page does not know is left out. */
const blocks = {
  heading: block => words('h3', 'card-heading', block.text),
  text: block => words('p', 'card-text', block.text),
  note: block => words('p', 'card-note', block.text),
  divider: () => element('hr', { class: 'card-divider' }),
  picture: block => picture(block.url, block.alt),
  fields: block => element('dl', { class: 'card-fields' }, ...block.fields.map(field =>
    element('div', {}, words('dt', '', field.label), words('dd', '', field.value)))),
  progress,
  table,
  buttons: (block, message) => buttonRow(message, block.buttons),
};

/** A message's card as elements. */
export function card(message) {
  return element('div', { class: 'card' },
    ...message.card.blocks.map(block => blocks[block.type]?.(block, message)));
}

/** The ids of the buttons and the pictures a card shows by itself. */
export function shownByCard(card) {
  const all = card?.blocks ?? [];
  return {
    buttons: all.filter(block => block.type === 'buttons').flatMap(block => block.buttons),
    pictures: all.filter(block => block.type === 'picture').map(block => block.url),
  };
}

function progress(block) {
  const full = Math.max(0, Math.min(100, block.percent));
  const bar = element('span', { class: 'progress-bar' });
  bar.style.inlineSize = `${full}%`;
  return element('div', {
    class: `progress${block.percent >= 100 ? ' reached' : ''}`, role: 'progressbar', 'aria-label': block.label,
    'aria-valuenow': full, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuetext': `${block.value} (${block.percent}%)`,
  },
  element('span', { class: 'progress-words' },
    words('span', 'progress-label', block.label), words('span', 'progress-value', block.value),
    element('span', { class: 'progress-percent', text: `${block.percent}%` })),
  element('span', { class: 'progress-track' }, bar));
}

/** Whether each row ends in what somebody wrote: on a phone that stands on a line of its own. */
function tells(block) {
  const last = block.rows[0]?.length - 1;
  return last >= 3 && block.align?.[last] !== 'right' && block.rows.some(row => row[last].length > 12);
}

function table(block) {
  const side = index => (block.align?.[index] === 'right' ? 'right' : '');
  const header = block.header?.length
    ? element('thead', {}, element('tr', {}, ...block.header.map((content, index) =>
      element(content ? 'th' : 'td', { class: side(index), text: content, dir: 'auto', scope: content ? 'col' : null }))))
    : null;
  const rows = block.rows.map(row => element('tr', {}, ...row.map((content, index) =>
    element('td', { class: side(index), text: content, dir: 'auto' }))));
  return element('div', { class: `card-table${tells(block) ? ' telling' : ''}`, role: 'region', tabindex: '0', 'aria-label': text('table') },
    element('table', {}, header, element('tbody', {}, ...rows)));
}
