import 'i18next';
import type { adminPtBr } from './admin/pt-br.ts';
import type { customersPtBr } from './admin/customers-pt-br.ts';
import type { auditPagePtBr } from './audit/pt-br.ts';
import type { casePtBr } from './case/pt-br.ts';
import type { deskPtBr } from './desk/pt-br.ts';
import type { entryPtBr } from './entry/pt-br.ts';
import type { filesPtBr } from './files/pt-br.ts';
import type { deskListPtBr } from './list/desk-pt-br.ts';
import type { mailsPtBr } from './mails/pt-br.ts';
import type { openingPtBr } from './opening/pt-br.ts';
import type { permissionsPtBr } from './permissions/pt-br.ts';
import type { privacyPtBr } from './privacy/pt-br.ts';
import type { providersPtBr } from './providers/pt-br.ts';
import type { releasePtBr } from './release/pt-br.ts';
import type { profilePtBr } from './profile/pt-br.ts';
import type { richPtBr } from './rich/pt-br.ts';
import type { signInsPtBr } from './sign-ins/pt-br.ts';
import type { standingPtBr } from './standing/pt-br.ts';
import type { skillsPtBr } from './skills/pt-br.ts';
import type { ptBr } from './pt-br.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    resources: {
      web: typeof ptBr;
      admin: typeof adminPtBr;
      audit: typeof auditPagePtBr;
      case: typeof casePtBr;
      customers: typeof customersPtBr;
      entry: typeof entryPtBr;
      files: typeof filesPtBr;
      mails: typeof mailsPtBr;
      opening: typeof openingPtBr;
      permissions: typeof permissionsPtBr;
      privacy: typeof privacyPtBr;
      providers: typeof providersPtBr;
      profile: typeof profilePtBr;
      release: typeof releasePtBr;
      rich: typeof richPtBr;
      skills: typeof skillsPtBr;
      signIns: typeof signInsPtBr;
      standing: typeof standingPtBr;
      desk: typeof deskPtBr;
      lists: typeof deskListPtBr;
    };
  }
}
