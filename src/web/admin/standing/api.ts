import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { infer as Infer, input as Input } from 'zod';
import type * as entry from '#/http/shapes/entry.ts';
import type * as gate from '#/http/shapes/gate.ts';
import { get, post, put, remove } from '../../shared/api.ts';

export type Standing = Infer<typeof gate.companyStanding>;
export type LeaveBody = Input<typeof gate.leaveBody>;
export type TrainingBody = Input<typeof gate.trainingBody>;
type DelinquencyBody = Input<typeof gate.delinquencyBody>;
type InvitationsDone = Infer<typeof entry.invitationsDone>;

export const standingQuery = (company: string) =>
  queryOptions({
    queryKey: ['admin', 'standing', company],
    queryFn: () => get<Standing>(`desk/companies/${company}/standing`),
    retry: false,
  });

/** A write after which how the company stands is read anew. */
export function useStandingAct<Body, Answer>(company: string, act: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: standingQuery(company).queryKey }),
  });
}

export const setDelinquency = (company: string) => (body: DelinquencyBody) =>
  put<unknown>(`desk/companies/${company}/delinquency`, body);
export const giveLeave = (company: string) => (body: LeaveBody) =>
  post<unknown>(`desk/companies/${company}/leaves`, body);
export const recordTraining = ({ contact, ...body }: TrainingBody & { contact: string }) =>
  post<unknown>(`desk/contacts/${contact}/trainings`, body);
export const invite = (contact: string) => post<unknown>(`desk/contacts/${contact}/invitation`, {});
export const inviteAll = (company: string) => () =>
  post<InvitationsDone>(`desk/companies/${company}/invitations`, {});
export const takeLeaveBack = (company: string) => (leave: string) =>
  remove(`desk/companies/${company}/leaves/${leave}`);
export const takeTrainingBack = ({ contact, training }: { contact: string; training: string }) =>
  remove(`desk/contacts/${contact}/trainings/${training}`);
