// Programs, a browser, a screen that waits for the worker: on a machine that is busy each takes its time, and no test asserts how long.
jest.setTimeout(240_000);
