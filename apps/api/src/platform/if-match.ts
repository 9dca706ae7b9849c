import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HEADER, ProblemError } from '@keukentafel/contract';
import { type ApiRequest } from './request';

/** The version a change was based on, from `If-Match: "<version>"`. @throws ProblemError `versie-ontbreekt`, `versie-verouderd` */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<ApiRequest>().headers[HEADER.ifMatch];
  if (!header) throw new ProblemError('versie-ontbreekt');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw new ProblemError('versie-verouderd');
  return Number(version);
});
