import { proof } from '../api.ts';
import { Problem } from '../problem.ts';
import type { FileView, ProblemBody } from '../shapes.ts';

export type Face = 'portal' | 'desk';

/** Sends one file as it is; `fetch` could not tell how far it is. @throws Problem */
export function upload(face: Face, file: File, onProgress: (part: number) => void, signal: AbortSignal) {
  return new Promise<FileView>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/${face}/attachments?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-guiche-csrf', proof());
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new Problem('network', 0)));
    request.addEventListener('abort', () => reject(new Problem('aborted', 0)));
    request.addEventListener('load', () => {
      const { status } = request;
      if (status === 201) return resolve(request.response as FileView);
      const body = (request.response ?? {}) as Partial<ProblemBody>;
      return reject(new Problem(body.type ?? `http/${status}`, status, body));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Takes a draft away; where that fails it is swept after a day. */
export const forgetUpload = (face: Face, id: string) =>
  fetch(`/api/v1/${face}/attachments/${id}`, {
    method: 'DELETE',
    headers: { 'x-guiche-csrf': proof() },
  }).catch(() => undefined);

export const addressOf = (face: Face, id: string, shown = false) =>
  `/api/v1/${face}/attachments/${id}${shown ? '?shown=1' : ''}`;
