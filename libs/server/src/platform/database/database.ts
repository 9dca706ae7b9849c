import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { types, type Pool, type PoolClient, type QueryResult } from 'pg';
import { OutsideTransactionError } from './outside-transaction-error';

// A calendar day is text everywhere; a JavaScript Date would move it to the machine's time zone.
types.setTypeParser(types.builtins.DATE, (text) => text);

/** How a transaction starts: one statement that sets its context, and what the program keeps of its answer. */
export interface Opening<Context> {
  /** SQL without parameters; sent together with BEGIN, so opening is one round trip. Values must be escaped by the maker. */
  readonly sql: string;
  /** Turns the rows of `sql` into the context, or throws to refuse. */
  accept(rows: readonly Record<string, unknown>[]): Context;
}

/** A statement with a name, prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

interface Scope {
  readonly client: PoolClient;
  readonly context: unknown;
  runner?: QueryRunner;
  open: boolean;
}

/** Options of {@link Database.connect}. */
export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolMax: number;
  readonly entities?: DataSourceOptions['entities'];
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
}

/**
 * The only door to PostgreSQL: everything happens inside {@link run}, in one transaction whose context the database itself checks.
 * Nothing here works outside it, and nothing can be kept beyond it. Statements that do not wait for each other's answers travel together
 * (`Promise.all`): PostgreSQL still runs them one after the other, in the order they were asked.
 */
export class Database {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  private constructor(private readonly dataSource: DataSource) {}

  /** Opens a pool; waiting longer than five seconds for a connection is an error. */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      applicationName: options.applicationName,
      entities: options.entities ?? [],
      logging: false,
      poolErrorHandler: (error: Error) => options.onError?.(error),
      extra: { max: options.poolMax, connectionTimeoutMillis: 5000, idle_in_transaction_session_timeout: 30_000, pipeline: true },
    });
    await dataSource.initialize();
    return new Database(dataSource);
  }

  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. Does not nest. */
  async run<Context, T>(opening: Opening<Context>, work: (context: Context) => Promise<T>): Promise<T> {
    if (this.scopes.getStore()?.open) throw new Error('Database.run does not nest');
    const client = await this.borrow();
    let scope: Scope | undefined;
    try {
      const context = await begin(client, opening);
      scope = { client, context, open: true };
      const result = await this.scopes.run(scope, () => work(context));
      await close(scope);
      await commit(client);
      giveBack(client);
      return result;
    } catch (error) {
      if (scope) await close(scope);
      // A connection on which even this fails never goes back to the pool.
      await client.query('rollback').then(() => giveBack(client), (broken: Error) => giveBack(client, broken));
      throw error;
    }
  }

  /** TypeORM's manager of the running transaction. @throws OutsideTransactionError */
  get manager(): EntityManager {
    const scope = this.scope();
    scope.runner ??= runnerOn(this.dataSource, scope.client);
    return scope.runner.manager;
  }

  /** The context the running transaction was opened with. @throws OutsideTransactionError */
  context<Context>(): Context {
    return this.scope().context as Context;
  }

  /** Rows of a prepared statement. @throws OutsideTransactionError */
  async query<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.execute<Row>(statement, values)).rows;
  }

  /** How many rows a prepared statement touched. @throws OutsideTransactionError */
  async affect(statement: Statement, values: readonly unknown[] = []): Promise<number> {
    return (await this.execute(statement, values)).rowCount ?? 0;
  }

  /** Closes the pool after the running transactions. */
  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  private execute<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.scope().client.query<Row>({ ...statement, values: values as unknown[] });
  }

  private async borrow(): Promise<PoolClient> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return (await master.connect()).on('error', ignore);
  }

  private scope(): Scope {
    const scope = this.scopes.getStore();
    if (!scope?.open) throw new OutsideTransactionError();
    return scope;
  }
}

// A connection that breaks rejects the query it was asked, and the next; nobody else needs to hear of it.
const ignore = (): void => undefined;

function giveBack(client: PoolClient, broken?: Error): void {
  client.off('error', ignore);
  client.release(broken);
}

/** One round trip for BEGIN and the context. */
async function begin<Context>(client: PoolClient, opening: Opening<Context>): Promise<Context> {
  const results = (await client.query(`begin; ${opening.sql}`)) as unknown as QueryResult<Record<string, unknown>>[];
  return opening.accept(results.at(-1)?.rows ?? []);
}

/** Commits. When a statement failed and its error was swallowed, PostgreSQL rolls back instead and says so: then nothing was done. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('a statement of this transaction had failed, so it was rolled back');
}

/** TypeORM on our connection, told that a transaction runs already: it neither opens nor ends one. */
function runnerOn(dataSource: DataSource, client: PoolClient): QueryRunner {
  return Object.assign(dataSource.createQueryRunner(), { databaseConnection: client, isTransactionActive: true, transactionDepth: 1 });
}

/** From here on neither the door nor a manager that was kept reaches the connection. */
async function close(scope: Scope): Promise<void> {
  scope.open = false;
  await scope.runner?.release();
}
