import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { types, type PoolClient, type QueryResult } from 'pg';
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
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  readonly context: unknown;
  open: boolean;
}

/** Options of {@link Database.connect}. */
export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolMax: number;
  readonly entities?: EntityTarget<ObjectLiteral>[];
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
}

/**
 * The only door to PostgreSQL: everything happens inside {@link run}, in one transaction whose context the database itself checks.
 * Nothing here works outside it, and nothing can be kept beyond it.
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
      entities: (options.entities ?? []) as never[],
      logging: false,
      poolErrorHandler: (error: Error) => options.onError?.(error),
      extra: { max: options.poolMax, connectionTimeoutMillis: 5000, idle_in_transaction_session_timeout: 30_000 },
    });
    await dataSource.initialize();
    return new Database(dataSource);
  }

  /** Runs `work` in one transaction: commits when it resolves, rolls back when it throws. Does not nest. */
  async run<Context, T>(opening: Opening<Context>, work: (context: Context) => Promise<T>): Promise<T> {
    if (this.scopes.getStore()?.open) throw new Error('Database.run does not nest');
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    let scope: Scope | undefined;
    try {
      const context = await begin(runner, client, opening);
      scope = { runner, client, context, open: true };
      const result = await this.scopes.run(scope, () => work(context));
      scope.open = false;
      await runner.commitTransaction();
      await runner.release();
      return result;
    } catch (error) {
      if (scope) scope.open = false;
      await abandon(runner);
      throw error;
    }
  }

  /** TypeORM's manager of the running transaction. @throws OutsideTransactionError */
  get manager(): EntityManager {
    return this.scope().runner.manager;
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

  private scope(): Scope {
    const scope = this.scopes.getStore();
    if (!scope?.open) throw new OutsideTransactionError();
    return scope;
  }
}

async function begin<Context>(runner: QueryRunner, client: PoolClient, opening: Opening<Context>): Promise<Context> {
  // One round trip for BEGIN and the context; TypeORM is told, so that its own commit and rollback work.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  const results = (await client.query(`begin; ${opening.sql}`)) as unknown as QueryResult<Record<string, unknown>>[];
  return opening.accept(results.at(-1)?.rows ?? []);
}

/** Rolls back; a connection on which even that fails never goes back to the pool. */
async function abandon(runner: QueryRunner): Promise<void> {
  try {
    if (!runner.isReleased && runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  } catch (error) {
    await (runner as QueryRunner & { releasePostgresConnection(error: unknown): Promise<void> }).releasePostgresConnection(error);
  }
}
