import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const PER_ID = 16;
const voorraad = Buffer.alloc(PER_ID * 4096);
let gebruikt = voorraad.length;
let teller = 0;
const BEGIN = Date.now();

/** An id as the programs make them, rising with time; chance is fetched for thousands at once, because the demo needs so many. */
export function nieuwId(): string {
  if (gebruikt === voorraad.length) {
    randomFillSync(voorraad);
    gebruikt = 0;
  }
  const random = voorraad.subarray(gebruikt, gebruikt + PER_ID);
  gebruikt += PER_ID;
  teller += 1;
  return uuidv7({ random, msecs: BEGIN + Math.floor(teller / 4096), seq: (teller % 4096) << 8 });
}
