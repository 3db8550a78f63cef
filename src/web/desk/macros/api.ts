import { queryOptions } from '@tanstack/react-query';
import { get, post } from '../../shared/api.ts';
import type * as S from '../../shared/shapes.ts';

/** What can be sent in a ticket, filled in; asked anew whenever the list is opened. */
export const offeredMacrosQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'macros', number],
    queryFn: () => get<S.OfferedMacros>(`desk/tickets/${encodeURIComponent(number)}/macros`),
    staleTime: 0,
  });

export const keptMacrosQuery = queryOptions({
  queryKey: ['desk', 'macros'],
  queryFn: () => get<S.KeptMacros>('desk/macros'),
});

export const keepMacro = (macro: S.MacroBody) => post<S.KeptMacros>('desk/macros', macro);
export const removeMacro = (id: string) => post<S.KeptMacros>('desk/macros/removal', { id });
