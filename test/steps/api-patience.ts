// A test that starts programs waits for a machine that is shared; none of them asserts how long something takes.
jest.setTimeout(60_000);
