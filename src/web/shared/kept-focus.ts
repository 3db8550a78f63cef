import { useEffect } from 'react';

const PLACES = 'section, article, form, aside, dialog, main';

/**
 * Focus never falls to nowhere. When what has it goes away or is switched off, as a button does that was pressed, it
 * waits for the same one to come back and otherwise goes to the nearest place around it that is left.
 */
export function useKeptFocus() {
  useEffect(() => {
    let path: readonly Element[] = [];
    const arrive = ({ target }: FocusEvent) => (path = around(target));
    // Left for nothing, by Escape or a click on the page: that is meant, unless it was taken away.
    let isLeaving = false;
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) return;
      isLeaving = true;
      setTimeout(() => {
        isLeaving = false;
        if (isUsable(target) && target === path[0]) path = [];
        else look();
      });
    };
    const look = () => {
      const [last, ...places] = path;
      // Whether it was left on purpose is known a moment later.
      if (isLeaving || last === undefined || document.activeElement !== document.body) return;
      if (isUsable(last)) return last.focus({ preventScroll: true });
      if (last.isConnected && last.matches(':disabled')) return;
      give(places.find(isLeft) ?? document.querySelector('main'));
    };
    // Only when the browser has done its own part: a closed dialog gives the focus back by itself.
    let soon: ReturnType<typeof setTimeout> | undefined;
    const watcher = new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(look);
    });
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'open'],
    });
    document.addEventListener('focusin', arrive);
    document.addEventListener('focusout', leave);
    return () => {
      watcher.disconnect();
      clearTimeout(soon);
      document.removeEventListener('focusin', arrive);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}

/** The element and all that it stands in, the nearest first. */
function around(target: EventTarget | null): Element[] {
  const path: Element[] = [];
  for (let at = target instanceof Element ? target : null; at && at !== document.body; at = at.parentElement)
    path.push(at);
  return path;
}

const isUsable = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.isConnected &&
  !target.matches(':disabled') &&
  target.checkVisibility();

const isLeft = (place: Element) => place.matches(PLACES) && place.isConnected && place.checkVisibility();

/** A place is no stop of its own: it can have the focus only while it has it. */
function give(place: Element | null) {
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
