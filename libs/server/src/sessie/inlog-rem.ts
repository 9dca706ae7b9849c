import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIMIET, ProblemError } from '@keukentafel/contract';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const rem = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: LIMIET.inlogVensterSeconden });

/** Who tries to log in, and from where. `bekend` when the device logged in to this account before. */
export interface Poging {
  readonly email: string;
  readonly adres: string;
  readonly bekend: boolean;
}

/**
 * Slows down guessing without locking anyone out: an account's failures count per address, and over all devices that never logged in to
 * it. Someone guessing from elsewhere therefore never stops the owner on a device they used before (OWASP device cookies).
 */
@Injectable()
export class InlogRem {
  private readonly perAccountEnAdres = rem(LIMIET.inlogPerAccountEnAdres);
  private readonly perAccount = rem(LIMIET.inlogPerAccount);
  private readonly perAdres = rem(LIMIET.inlogPerAdres);

  /** Takes a try before the password is looked at. @throws ProblemError `te-veel-pogingen` with the seconds to wait. */
  async neem(poging: Poging): Promise<void> {
    try {
      for (const [limiter, key] of this.keys(poging)) await limiter.consume(key);
    } catch (rejected) {
      throw new ProblemError('te-veel-pogingen', { retryAfter: Math.ceil((rejected as RateLimiterRes).msBeforeNext / 1000) });
    }
  }

  /** Gives the try back after a good login, and forgets this account's failures from this address. */
  async gelukt(poging: Poging): Promise<void> {
    for (const [limiter, key] of this.keys(poging)) {
      if (limiter === this.perAccountEnAdres) await limiter.delete(key);
      else await limiter.reward(key);
    }
  }

  private keys({ email, adres, bekend }: Poging): [RateLimiterMemory, string][] {
    const account = digest(email.toLowerCase());
    if (bekend) return [[this.perAccountEnAdres, `${account} apparaat ${adres}`]];
    return [[this.perAdres, adres], [this.perAccountEnAdres, `${account} ${adres}`], [this.perAccount, account]];
  }
}
