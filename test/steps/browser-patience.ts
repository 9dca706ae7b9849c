// A browser, a system and a screen that waits for the worker: on a busy machine each takes its time.
jest.setTimeout(240_000);
