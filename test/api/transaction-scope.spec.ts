import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sharedSystem } from '../steps/api-system';
import { newId } from '../steps/gemeente';
import { root } from '../steps/program';

describe('the door to the database', () => {
  const gemeenteId = newId();
  let outcome: Record<string, unknown>;

  beforeAll(async () => {
    const { database } = await sharedSystem();
    const printed = execFileSync(process.execPath, [join(root, 'test/fixtures/transaction-scope.cjs'), database.app, gemeenteId]);
    outcome = JSON.parse(printed.toString()) as Record<string, unknown>;
  });

  it('knows its gemeente inside a transaction', () => expect(outcome.inside).toBe(gemeenteId));

  it('throws outside one', () => {
    expect(outcome.outside).toBe('OutsideTransactionError');
    expect(outcome.managerOutside).toBe('OutsideTransactionError');
  });

  it('throws for a handle that was kept, or used by work that nobody waited for', () => {
    expect(outcome.keptManager).toBe('QueryRunnerProviderAlreadyReleasedError');
    expect(outcome.keptHandle).toBe('OutsideTransactionError');
    expect(outcome.forgotten).toBe('OutsideTransactionError');
  });

  it('does not nest', () => expect(outcome.nested).toBe('Error'));

  it('leaves no context behind on the connection, also after a failure', () => {
    expect(outcome.contextAfter).toBeNull();
    expect(outcome.failure).toBe('TypeError');
    expect(outcome.contextAfterFailure).toBeNull();
  });

  it('survives an opening that is refused or broken', () => {
    expect(outcome.refusedOpening).toBe('RangeError');
    expect(outcome.brokenOpening).toBe('error');
    expect(outcome.stillWorks).toBe(1);
  });

  it('takes statements together, in order; when one is refused all are undone, and the connection serves on', () => {
    expect(outcome.together).toEqual([1, 2, 3]);
    expect(outcome.oneFails).toBe('error');
    expect(outcome.worksAfterOneFailed).toBe(4);
  });
});
