const live = process.stderr.isTTY;
const seconds = (began) => `${Math.round((Date.now() - began) / 1000)} s`;

/** Runs `work`; when it takes longer than a second, says on standard error that it is busy and when it is done. */
export async function withProgress(label, work) {
  const began = Date.now();
  let shown = false;
  let next = 1000;
  const show = () => {
    shown = true;
    process.stderr.write(live ? `\r\x1b[K${label}… ${seconds(began)}` : `${label}… ${seconds(began)}\n`);
  };
  const timer = setInterval(() => {
    if (Date.now() - began < next) return;
    show();
    next += live ? 1000 : 10_000;
  }, 250);
  try {
    const result = await work();
    if (shown) process.stderr.write(`${live ? '\r\x1b[K' : ''}${label}: klaar in ${seconds(began)}\n`);
    return result;
  } catch (error) {
    if (shown && live) process.stderr.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
