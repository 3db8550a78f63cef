/** What the server made of the guide's Markdown: it leaves HTML, scripts and foreign addresses of the writer out. */
export const Markdown = ({ html }: { readonly html: string }) =>
  html === '' ? null : <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
