import { type Statement } from './database';

/**
 * For long statements, of which planning takes longer than running under row-level security, and whose plans do not depend on the values:
 * what is asked after this in the transaction is planned once per connection, instead of anew for the first five times.
 */
export const PLAN_EENMAAL: Statement = { name: 'plan.eenmaal', text: `select set_config('plan_cache_mode', 'force_generic_plan', true)` };

/**
 * For a statement that reads thousands of rows: what is asked after this in the transaction is planned for what there is now, and not as it
 * was planned on this connection when there was little.
 */
export const PLAN_NU: Statement = { name: 'plan.nu', text: `select set_config('plan_cache_mode', 'force_custom_plan', true)` };
