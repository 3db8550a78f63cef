import { askProof } from './proof-asked.ts';
import { isUnproven, Problem } from './problem.ts';
import type * as S from './shapes.ts';

/** Goes back with every write; told by the server with the session. */
let csrf = '';

/** What a write of another kind, such as an upload, brings along. */
export const proof = () => csrf;

/** What asks for a fresh proof is sent once more when she gave one, as it was; else the refusal stands. */
async function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return await sendOnce<Answer>(method, path, body).catch(async (error: unknown) => {
    if (!isUnproven(error) || !(await askProof())) throw error;
    return await sendOnce<Answer>(method, path, body);
  });
}

async function sendOnce<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (method !== 'GET') headers.set('x-guiche-csrf', csrf);
  const request: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) request.body = JSON.stringify(body);
  const response = await fetch(`/api/v1/${path}`, request).catch((cause: unknown) => {
    throw new Problem('network', 0, { detail: '', ...(cause instanceof Error && { title: cause.message }) });
  });
  if (!response.ok) throw await problemOf(response);
  const answer: Answer = response.status === 204 ? undefined : await response.json();
  return answer;
}

async function problemOf(response: Response) {
  const body: Partial<S.ProblemBody> = await response.json().catch(() => ({}));
  return new Problem(body.type ?? `http/${response.status}`, response.status, body);
}

export const get = <Answer>(path: string) => send<Answer>('GET', path);
export const post = <Answer>(path: string, body: unknown) => send<Answer>('POST', path, body);
export const remove = (path: string) => send<unknown>('DELETE', path);
export const put = <Answer>(path: string, body: unknown) => send<Answer>('PUT', path, body);
type Asked = Readonly<Record<string, string | number | undefined>>;
export const query = (parameters: Asked) =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  ).toString();
const named = (number: string) => encodeURIComponent(number);

const remembered = (session: S.Session) => {
  csrf = session.csrf;
  return session;
};

/** Everything the web asks of the server. */
export const api = {
  site: () => get<S.Site>('site'),
  /** Null when nobody is signed in. */
  session: () =>
    get<S.Session>('session').then(remembered, (error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }),
  signIn: (body: S.SignIn) => post<S.Session>('session', body).then(remembered),
  enterByPasskey: (answer: object) => post<S.Session>('session/passkey', answer).then(remembered),
  comeBack: async (body: { readonly provider: string; readonly query: string }) => {
    const back = await post<S.CameBack>('session/provider', body);
    return { ...back, session: remembered(back.session) };
  },
  signOut: () => send<unknown>('DELETE', 'session'),

  guide: (edition: string | undefined) =>
    get<S.PublishedGuide>(edition === undefined ? 'guide' : `guide/editions/${named(edition)}`),
  guideEditions: () => get<S.GuideEditions>('guide/editions'),
  guideHolidays: (year: string | undefined) => get<S.GuideHolidays>(`guide/holidays?${query({ year })}`),

  portalHome: () => get<S.PortalHome>('portal/home'),
  portalTickets: (filter: Asked) => get<S.PortalPage>(`portal/tickets?${query(filter)}`),
  portalTabs: (filter: Asked) => get<S.PortalTabs>(`portal/tabs?${query(filter)}`),
  seen: (number: string, revision: number) =>
    post<undefined>(`portal/tickets/${named(number)}/seen`, { revision }),
  portalTicket: (number: string) => get<S.TicketView>(`portal/tickets/${named(number)}`),
  portalEvent: (number: string, event: S.PortalEvent) =>
    post<S.TicketView>(`portal/tickets/${named(number)}/events`, event),
  rate: (number: string, rating: S.Rating) =>
    post<S.TicketView>(`portal/tickets/${named(number)}/rating`, rating),
  link: (token: string) => get<S.LinkView>(`links/${named(token)}`),
  linkAnswer: (token: string, event: S.AnswerEvent) =>
    post<S.LinkView>(`links/${named(token)}/answer`, event),
  linkRating: (token: string, rating: S.Rating) => post<S.LinkView>(`links/${named(token)}/rating`, rating),
  channels: () => get<S.Channels>('portal/channels'),
  openingForm: () => get<S.OpeningForm>('portal/form'),
  preview: (body: S.PreviewBody) => post<S.OpeningPreview>('portal/tickets/preview', body),
  similar: (subject: string) => get<S.SimilarTickets>(`portal/tickets/similar?${query({ subject })}`),
  open: (body: S.OpenBody) => post<S.Opened>('portal/tickets', body),

  contract: (company: string) => get<S.CompanyContract>(`desk/companies/${named(company)}/contract`),
  chooseContract: (company: string, choice: S.ContractChoice) =>
    send<unknown>('PUT', `desk/companies/${named(company)}/contract`, choice),
  deskViews: () => get<S.DeskViews>('desk/views'),
  deskTicket: (number: string) => get<S.DeskTicket>(`desk/tickets/${named(number)}`),
  whatIf: (number: string, event: S.WhatIfEvent, at: string) =>
    get<S.WhatIfAnswer>(`desk/tickets/${named(number)}/what-if?${query({ event, at })}`),
  timer: (number: string, doing: 'start' | 'pause' | 'discard') =>
    send<S.DeskTicket>('PUT', `desk/tickets/${named(number)}/timer`, { doing }),
  watch: (number: string, follows: boolean) =>
    send<S.DeskTicket>('PUT', `desk/tickets/${named(number)}/watching`, { follows }),
  looked: (number: string, revision: number) =>
    post<undefined>(`desk/tickets/${named(number)}/seen`, { revision }),
  accessLink: (number: string) => post<undefined>(`desk/tickets/${named(number)}/access-link`, {}),
  deskLink: (number: string, to: string) => post<S.DeskTicket>(`desk/tickets/${named(number)}/links`, { to }),
  deskEvent: (number: string, event: S.DeskEvent) =>
    post<S.DeskTicket>(`desk/tickets/${named(number)}/events`, event),
};
