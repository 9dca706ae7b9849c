/** The database was used outside the one transaction of a request or job, or after it ended. Always a bug in our own code. */
export class OutsideTransactionError extends Error {
  override readonly name = 'OutsideTransactionError';

  constructor() {
    super('the database can only be used inside Database.run');
  }
}
