import { forgottenPassword, sendEntryMail } from '#/jobs/entry-mail.ts';
import type { Mail } from '#/channels/mail-out.ts';
import type { TestSite } from './a-site.ts';

/** Runs the jobs about entering that wait, as the worker would. @returns the mails that left */
export async function entryMails({ site, owner }: TestSite): Promise<Mail[]> {
  const left: Mail[] = [];
  const post = {
    site,
    mail: { send: async (mail: Mail) => void left.push(mail), close: () => {} },
    locale: 'pt-BR',
    url: 'https://portal.example',
    secret: 'only a test keeps this secret',
    host: 'test.local',
  } as const;
  const tasks = {
    'forgotten-password': (payload: unknown) => forgottenPassword(site, payload),
    'send-entry-mail': (payload: unknown) => sendEntryMail(post, payload),
  };
  for (;;) {
    const { rows } = await owner.query<{ id: string; task: keyof typeof tasks; payload: unknown }>(
      `select jobs.id, tasks.identifier as task, payload from graphile_worker._private_jobs jobs
         join graphile_worker._private_tasks tasks on tasks.id = task_id
        where identifier in ('forgotten-password', 'send-entry-mail') order by jobs.id`,
    );
    if (rows.length === 0) return left;
    for (const { id, task, payload } of rows) {
      await tasks[task](payload);
      await owner.query('select graphile_worker.complete_jobs(array[$1::bigint])', [id]);
    }
  }
}

/** The token in a mail's link. */
export const tokenIn = (mail: Mail | undefined): string =>
  /\/senha\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
