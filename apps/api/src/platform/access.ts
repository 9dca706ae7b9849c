import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { type Recht } from '@keukentafel/domain';

/** How a route is guarded. */
export interface Access {
  /** `openbaar`: no sessie; `eigen`: a sessie, but the handler opens its own transactions; `transactie`: one transaction with context. */
  readonly soort: 'openbaar' | 'eigen' | 'transactie';
  readonly recht?: Recht;
  /** Ground of access in the log. */
  readonly doel?: string;
}

/** Metadata key of {@link Access}. */
export const ACCESS = 'access';

/** Anyone may call this. */
export const Openbaar = (): CustomDecorator => SetMetadata(ACCESS, { soort: 'openbaar' } satisfies Access);

/** Only someone with this recht; `doel` is the ground that the access log records. */
export const Mag = (recht: Recht, doel = 'hulpverlening'): CustomDecorator =>
  SetMetadata(ACCESS, { soort: 'transactie', recht, doel } satisfies Access);

/** Anyone who is logged in. */
export const Ingelogd = (): CustomDecorator => SetMetadata(ACCESS, { soort: 'transactie', doel: 'sessie' } satisfies Access);

/** Anyone who is logged in; the handler opens its own transactions (a stream outlives one). */
export const EigenTransactie = (): CustomDecorator => SetMetadata(ACCESS, { soort: 'eigen' } satisfies Access);

/** Metadata key of {@link Aanmaken}. */
export const CREATES = 'creates';

/** A POST that creates: needs an Idempotency-Key, answers 201 with Location under this route. */
export const Aanmaken = (route: string): CustomDecorator => SetMetadata(CREATES, route);
