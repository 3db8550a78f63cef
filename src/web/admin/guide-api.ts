import { get, post } from '../shared/api.ts';
import type * as S from './shapes.ts';

/** What the management pages ask of the server. */
export const guideApi = {
  versions: () => get<S.Versions>('desk/guide/versions'),
  version: (id: string) => get<S.VersionPageView>(`desk/guide/versions/${encodeURIComponent(id)}`),
  proposals: () => get<S.Proposal[]>('desk/guide/proposals'),
  proposal: (id: string) => get<S.ProposalPageView>(`desk/guide/proposals/${encodeURIComponent(id)}`),
  plan: (text: string) => post<S.Plan>('desk/guide/plan', { text }),
  propose: (text: string, reason: string) => post<S.Proposed>('desk/guide/proposals', { text, reason }),
  putInForce: (id: number, from: string | undefined) =>
    post<S.Forced>(`desk/guide/proposals/${id}/force`, from === undefined ? {} : { from }),
  withdraw: (id: number) => post<unknown>(`desk/guide/proposals/${id}/withdrawal`, {}),
  replay: (body: S.ReplayBody) => post<S.Replay>('desk/guide/replays', body),
  replayed: (id: string) => get<S.Replay>(`desk/guide/replays/${encodeURIComponent(id)}`),
  report: (from: string, to: string) =>
    get<S.ServiceReport>(`desk/reports/service?${new URLSearchParams({ from, to })}`),
  tasks: () => get<S.FollowUpTasks>('desk/tasks'),
  settleTask: (id: string, done: boolean) => post<S.FollowUpTasks>(`desk/tasks/${id}`, { done }),
  improve: (id: string, body: S.ImprovementBody) =>
    post<S.FollowUpTasks>(`desk/tasks/${id}/improvements`, body),
  calendars: () => get<S.CalendarsView>('desk/guide/exceptions'),
  addException: (body: S.ExceptionBody) => post<S.Proposed>('desk/guide/exceptions', body),
};
