/** Asks again until the answer is there (not undefined, not false) and returns it. The test's own time limit ends a wait that never does. */
export async function until<T>(ask: () => Promise<T | undefined | false> | T | undefined | false, everyMs = 20): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
