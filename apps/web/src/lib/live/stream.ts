import { API, ROUTE, type Gebeurtenis } from '@keukentafel/contract';

const SOORTEN = [
  'aanmelding.geregistreerd', 'casus.gewijzigd', 'melding.gegeven', 'factsheet.geteld', 'document.gewijzigd', 'lijst.gewijzigd',
] as const satisfies readonly Gebeurtenis['soort'][];
const WAIT_MIN_MS = 1_000;
const WAIT_MAX_MS = 30_000;

/** What the stream needs from the page. */
export interface StreamHandlers {
  readonly onEvent: (gebeurtenis: Gebeurtenis) => void;
  /** The stream is back after a gap: anything may have changed. */
  readonly onReconnect: () => void;
  /** Restores the sessie when that is why the stream ended; rejects when there is no connection. */
  readonly restore: () => Promise<unknown>;
}

/**
 * Keeps the live stream open while the page is visible (a browser allows few connections per site, and a hidden tab needs none).
 * Reconnects quietly, waiting longer each time. Returns what ends it.
 */
export function openStream({ onEvent, onReconnect, restore }: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = WAIT_MIN_MS;
  let before = false;
  let ended = false;

  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const retry = () => {
    stop();
    if (ended) return;
    timer = setTimeout(() => void restore().then(start, retry), wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, WAIT_MAX_MS);
  };
  const start = () => {
    stop();
    if (document.hidden || ended) return;
    source = new EventSource(`${API}/${ROUTE.gebeurtenissen}`);
    source.onopen = () => {
      wait = WAIT_MIN_MS;
      if (before) onReconnect();
      before = true;
    };
    source.onerror = retry;
    for (const soort of SOORTEN) source.addEventListener(soort, (event: MessageEvent<string>) => onEvent(JSON.parse(event.data) as Gebeurtenis));
  };
  const onVisibility = () => (document.hidden ? stop() : start());

  document.addEventListener('visibilitychange', onVisibility);
  start();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', onVisibility);
    stop();
  };
}
