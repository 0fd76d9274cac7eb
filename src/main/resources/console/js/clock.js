import { get, post, Refused } from './api.js';
import { byId } from './dom.js';
import { setToday } from './log.js';
import { tell } from './state.js';
import { text } from './texts.js';
import { clockText, nextMonday, useZone } from './time.js';
import { toast, toastFailure } from './toast.js';

/** The farthest a move may take to be worked through, message by message. */
const PATIENCE = 300_000;
let server = null;
let heard = 0;
let allowed = true;
let moved = 0;

const now = () => new Date(server.getTime() + performance.now() - heard);

const moves = {
  hour: () => ({ advance: 'PT1H' }),
  day: () => ({ advance: 'PT24H' }),
  monday: () => ({ to: nextMonday(now()).toISOString() }),
};

/** Fetches the time of the demo; a server without a clock to show simply has none. */
export async function refreshClock() {
  try {
    const asked = moved;
    const { now: instant, zone } = await get('/console/api/clock');
    useZone(zone);
    if (asked === moved) set(instant);
    byId('clock').hidden = false;
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure;
    byId('clock').hidden = true;
  }
}

function set(instant) {
  server = new Date(instant);
  heard = performance.now();
  showClock();
}

export function showClock() {
  if (!server) return;
  const shown = clockText(now());
  const face = byId('clock-now');
  if (face.textContent !== shown) face.textContent = shown;
  face.dateTime = now().toISOString();
  setToday(now());
  byId('clock-buttons').hidden = !allowed;
}

async function move(kind) {
  busy(true);
  try {
    const { now: instant, delivered } = await post('/console/api/clock', moves[kind](), PATIENCE);
    moved++;
    set(instant);
    toast(delivered ? text('clock.delivered', delivered) : text('clock.quiet'));
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 409) allowed = false;
    toastFailure(failure);
  } finally {
    busy(false);
    showClock();
    tell('refresh', 'all');
  }
}

function busy(on) {
  byId('clock').classList.toggle('busy', on);
  byId('clock').setAttribute('aria-busy', String(on));
  byId('clock-busy').textContent = on ? text('clock.busy') : '';
  byId('clock-buttons').querySelectorAll('button').forEach(button => { button.disabled = on; });
}

export function startClock() {
  byId('clock-buttons').addEventListener('click', event => {
    const kind = event.target.closest('button')?.dataset.move;
    if (kind) move(kind);
  });
  setInterval(showClock, 1000);
}
