import { DOCUMENT_GEDULD_MS, documentStatus } from './document';

const AANGEVRAAGD = new Date('2026-03-01T10:00:00Z');
const na = (ms: number): Date => new Date(AANGEVRAAGD.getTime() + ms);

describe('the status of a document', () => {
  it.each(['wacht', 'bezig', 'klaar'] as const)('is what was written down: %s', (status) => {
    expect(documentStatus(status, AANGEVRAAGD, na(0))).toBe(status);
    expect(documentStatus(status, AANGEVRAAGD, na(DOCUMENT_GEDULD_MS))).toBe(status);
  });

  it('is a failure when it takes too long, until it is there after all', () => {
    expect(documentStatus('wacht', AANGEVRAAGD, na(DOCUMENT_GEDULD_MS + 1))).toBe('mislukt');
    expect(documentStatus('bezig', AANGEVRAAGD, na(DOCUMENT_GEDULD_MS + 1))).toBe('mislukt');
    expect(documentStatus('klaar', AANGEVRAAGD, na(DOCUMENT_GEDULD_MS + 1))).toBe('klaar');
  });
});
