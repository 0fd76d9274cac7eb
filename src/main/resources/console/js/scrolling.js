import { byId } from './dom.js';
import { tell } from './state.js';
import { text } from './texts.js';

const NEAR = 60;
const scroller = () => byId('scroller');

let stuck = true;
let below = 0;

/** True while the newest message is in sight; then new ones scroll in by themselves. */
export const atNewest = () => stuck;

export function scrollToNewest() {
  stuck = true;
  below = 0;
  scroller().scrollTop = scroller().scrollHeight;
  showPill();
}

/** Shows the newest messages, or the first new one where they do not fit. */
export function scrollToFirstNew() {
  scrollToNewest();
  const line = scroller().querySelector('.fresh');
  if (!line || line.offsetTop > scroller().scrollTop) return;
  stuck = false;
  scroller().scrollTop = line.offsetTop - 16;
  showPill();
}

/** Runs a change that puts content above; what was in sight stays where it was. */
export function keepPlace(change) {
  const fromEnd = scroller().scrollHeight - scroller().scrollTop;
  change();
  scroller().scrollTop = scroller().scrollHeight - fromEnd;
}

/** Counts messages that came while the person reads further up. */
export function countBelow(count) {
  if (!stuck) below += count;
  showPill();
}

function showPill() {
  const pill = byId('newest');
  pill.hidden = stuck;
  pill.classList.toggle('counting', below > 0);
  pill.textContent = below ? text('log.newest.count', below) : text('log.newest');
}

function follow() {
  const distance = scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight;
  const now = distance < NEAR;
  if (now === stuck) return;
  stuck = now;
  if (stuck) {
    below = 0;
    tell('seen');
  }
  showPill();
}

export function startScrolling() {
  scroller().addEventListener('scroll', follow, { passive: true });
  byId('newest').addEventListener('click', () => {
    scrollToNewest();
    tell('seen');
    byId('line').focus({ preventScroll: true });
  });
  const settle = new ResizeObserver(() => {
    if (stuck) scroller().scrollTop = scroller().scrollHeight;
    else follow();
  });
  settle.observe(scroller());
  settle.observe(byId('log'));
}
